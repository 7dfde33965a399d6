package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportFaultTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tunnel failed, got: 407",
        "the proxy makes no tunnel: status: 407 Proxy Authentication Required"
      })
  void aProxyThatWantsAnAccountIsNamed(String message) {
    assertThat(TransportFault.reason(new IOException(message)))
        .startsWith("the proxy wants another account");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection refused: /127.0.0.1:40700",
        "Connection refused: /127.0.0.1:407",
        "no answer after 407 ms",
        "Tunnel failed, got: 502 at 10.0.0.1:1407"
      })
  void aNumberIsNoStatusOfAProxy(String message) {
    assertThat(TransportFault.reason(new ConnectException(message))).isEqualTo(message);
  }
}
