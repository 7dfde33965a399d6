package dev.gauntlet.bridge.http;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of requests over TLS to a server that does not use it. */
class PlainServerTest extends PeerCalls {

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 400 Bad Request, the server speaks plain HTTP on this port; try http://",
    "<!DOCTYPE HTML><title>Error</title>, the server speaks plain HTTP on this port; try http://",
    "SSH-2.0-OpenSSH_9.6, the server answers without TLS on this port; check the port and scheme"
  })
  void answerWithoutTlsIsReportedWithTheNextStep(String answer, String reason) throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.raw(answer + "\r\n\r\n");
              each.await();
            })) {
      String url = peer.url().replace("http:", "https:");
      HttpFault fault = fault(call("GET", url, ofSeconds(10)));
      assertThat(fault.kind()).isEqualTo(HttpFault.Kind.NOT_SECURE);
      assertThat(fault.text()).startsWith("no secure connection: " + reason);
    }
  }
}
