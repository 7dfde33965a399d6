package dev.gauntlet.bridge;

import io.gatling.core.Predef$;
import io.gatling.core.config.SslConfiguration;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import scala.Option;

/**
 * The trust store and client certificate of Gatling's HTTP client. Gatling reads them only from a
 * file, before the simulation is constructed, so two private fields are set instead.
 */
public final class GatlingTls {

  private GatlingTls() {}

  /**
   * Sets the trust store and the client certificate, if present. Must be called while the
   * simulation is constructed, before Gatling builds its client.
   *
   * @throws IllegalStateException if this version of Gatling or Java does not permit it
   */
  public static void use(
      Optional<TrustManagerFactory> trust, Optional<KeyManagerFactory> identity) {
    SslConfiguration ssl = Predef$.MODULE$._configuration().ssl();
    trust.ifPresent(factory -> set(ssl, "trustManagerFactory", factory));
    identity.ifPresent(factory -> set(ssl, "keyManagerFactory", factory));
  }

  private static void set(SslConfiguration ssl, String name, Object factory) {
    try {
      Field field = SslConfiguration.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(ssl, Option.apply(factory));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "target.tls cannot be applied to Gatling (%s): restore version 3.15.1 in pom.xml"
              .formatted(e),
          e);
    }
  }
}
