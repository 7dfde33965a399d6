package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.core.Predef$;
import io.gatling.core.config.SslConfiguration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatlingTlsTest {

  @BeforeEach
  void configure() {
    GatlingDsl.configure();
  }

  private static SslConfiguration ssl() {
    return Predef$.MODULE$._configuration().ssl();
  }

  @Test
  void noCertificateIsTrustedUnverified() {
    assertThat(ssl().useInsecureTrustManager()).isFalse();
    assertThat(Predef$.MODULE$._configuration().http().enableHostnameVerification()).isTrue();
  }

  @Test
  void configuredStoresAreUsedByGatling() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyManagerFactory identity =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    GatlingTls.use(Optional.of(trust), Optional.of(identity));
    assertThat(ssl().trustManagerFactory().get()).isSameAs(trust);
    assertThat(ssl().keyManagerFactory().get()).isSameAs(identity);
  }

  @Test
  void unconfiguredStoresAreUnchanged() {
    GatlingTls.use(Optional.empty(), Optional.empty());
    assertThat(ssl().trustManagerFactory().isEmpty()).isTrue();
    assertThat(ssl().keyManagerFactory().isEmpty()).isTrue();
  }
}
