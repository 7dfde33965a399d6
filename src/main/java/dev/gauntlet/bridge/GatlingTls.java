package dev.gauntlet.bridge;

import io.gatling.core.Predef$;
import io.gatling.core.config.SslConfiguration;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import scala.Option;

/**
 * Whom Gatling's HTTP client trusts and as whom it comes. Gatling knows it from a file of its own
 * before a simulation is made, and from nowhere else: two private fields are set.
 */
public final class GatlingTls {

  private GatlingTls() {}

  /**
   * Sets what is given. To be called while a simulation is made, before Gatling builds its client.
   *
   * @throws IllegalStateException if this Gatling or this Java does not let us
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
          "target.tls cannot be handed to Gatling (%s): restore 3.15.1 in pom.xml".formatted(e), e);
    }
  }
}
