package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.http.HttpFault;
import dev.gauntlet.bridge.http.HttpFault.Kind;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportFaultTest {

  private static String reason(Kind kind, String text) {
    return TransportFault.reason(new HttpFault(kind, text), URI.create("http://127.0.0.1:1"));
  }

  @Test
  void proxyAuthenticationFailureIsReported() {
    assertThat(reason(Kind.NO_TUNNEL, "the proxy: status: 407 Proxy Authentication Required"))
        .startsWith("the proxy rejects the account");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CONNECTION, Connection refused: /127.0.0.1:40700",
    "NO_TUNNEL, the proxy: status: 502 Bad Gateway at 10.0.0.1:1407"
  })
  void aNumberIsNoStatusOfAProxy(Kind kind, String text) {
    assertThat(reason(kind, text)).isEqualTo(text);
  }

  @Test
  void closedPlainConnectionMayExpectTls() {
    HttpFault closed = new HttpFault(Kind.CLOSED_BEFORE_ANSWER, "it was closed");
    assertThat(TransportFault.reason(closed, URI.create("http://127.0.0.1:1")))
        .isEqualTo(
            "it was closed, as a server does that expects TLS; if it does, set https:// in the URL");
    assertThat(TransportFault.reason(closed, URI.create("https://127.0.0.1:1")))
        .isEqualTo("it was closed");
  }

  @ParameterizedTest
  @CsvSource({
    "UNTRUSTED, target.tls.trust",
    "OTHER_HOST, the base URL",
    "REFUSED_BY_ALERT, target.tls.certificate"
  })
  void tlsFailureHasItsNextStep(Kind kind, String key) {
    assertThat(reason(kind, "why")).contains(key);
  }
}
