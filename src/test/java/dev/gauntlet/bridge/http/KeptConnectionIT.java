package dev.gauntlet.bridge.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.http.HttpFault.Kind;
import dev.gauntlet.secure.Certificates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of kept-alive connections that a server closes, or on which it sends surplus bytes. */
class KeptConnectionIT extends PeerCalls {

  @Test
  void unexpectedBodyDoesNotReachTheNextAnswer() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nnull");
              each.request();
              each.ok("hello");
            })) {
      assertThat(get(peer).reply().orElseThrow().status()).isEqualTo(204);
      assertThat(get(peer).reply().orElseThrow().status()).isEqualTo(204);
      assertThat(peer.connections()).isEqualTo(2);
    }
  }

  /** Starts a server that answers once on each connection and closes it at the second request. */
  private static HttpPeer closingAtTheSecond(boolean byReset) throws IOException {
    return new HttpPeer(
        each -> {
          each.request();
          each.ok("hello");
          each.request();
          if (byReset) {
            each.reset();
          }
        });
  }

  @Test
  void onlyANewConnectionHasAConnectTime() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.ok("hello");
              each.request();
              each.ok("hello");
              each.await();
            })) {
      assertThat(get(peer).measured().connectNanos()).isPositive();
      assertThat(get(peer).measured().connectNanos()).isNegative();
      assertThat(peer.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void idempotentRequestIsRetriedOnce(boolean byReset) throws Exception {
    try (HttpPeer peer = closingAtTheSecond(byReset)) {
      assertThat(get(peer).retried()).isFalse();
      HttpTransfer second = get(peer);
      assertThat(second.fault()).isEmpty();
      assertThat(second.retried()).isTrue();
      assertThat(second.measured().connectNanos())
          .as("that of its second sending")
          .isPositive()
          .isLessThan(second.times().nanos());
      assertThat(peer.requests()).hasSize(3);
      assertThat(peer.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nonIdempotentRequestIsNotRetriedAndItsErrorNamesTheRace(boolean byReset) throws Exception {
    try (HttpPeer peer = closingAtTheSecond(byReset)) {
      get(peer);
      HttpTransfer second = call("POST", peer.url(), ofSeconds(10));
      assertThat(fault(second).kind()).isEqualTo(Kind.KEEP_ALIVE_RACE);
      assertThat(fault(second).text()).contains("used again, idle for less than 1 s");
      assertThat(second.retried()).isFalse();
      assertThat(peer.requests()).containsExactly("GET / HTTP/1.1", "POST / HTTP/1.1");
    }
  }

  /** After surplus bytes, the next answer would be read from the wrong position. */
  @Test
  void surplusBytesDoNotReachTheNextAnswer() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello\r\n");
              each.request();
              each.ok("second");
              each.await();
            })) {
      assertThat(get(peer).reply().orElseThrow().body()).isEqualTo("he");
      HttpTransfer next = call("GET", peer.url(), ofSeconds(3));
      assertThat(next.fault()).isEmpty();
    }
  }

  /** HTTP/1.0 servers, such as Python's, close each connection after its answer. */
  @Test
  void http10ServerGetsANewConnectionPerRequest() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            })) {
      for (int i = 0; i < 5; i++) {
        HttpTransfer transfer = call("POST", peer.url(), ofSeconds(5));
        assertThat(transfer.fault()).isEmpty();
        assertThat(transfer.retried()).isFalse();
      }
      assertThat(peer.connections()).isEqualTo(5);
    }
  }

  @Test
  void retriedRequestHasASingleTimeout() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              if (each.isFirst()) {
                each.ok("hello");
                each.request();
                Thread.sleep(700);
              } else {
                each.await();
              }
            })) {
      get(peer);
      HttpTransfer transfer = call("GET", peer.url(), ofMillis(1000));
      assertThat(fault(transfer).kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(transfer.times().nanos()).isBetween(900_000_000L, 1_400_000_000L);
    }
  }

  /** TLS sends bytes of its own: session tickets at the start, and a close_notify at the end. */
  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void keepAliveRaceIsHandledOverTls(String version, @TempDir Path folder) throws Exception {
    Certificates certificates = Certificates.in(folder);
    try (HttpPeer peer =
            HttpPeer.secure(
                certificates.server(),
                version,
                each -> {
                  each.request();
                  Thread.sleep(200);
                  each.ok("hello");
                  each.request();
                });
        SingleRequestClient secure =
            new SingleRequestClient(
                new HttpConnectionOptions(
                    ofSeconds(5),
                    Optional.of(certificates.trust()),
                    Optional.empty(),
                    Optional.empty()))) {
      SingleRequest get = SingleRequest.get(peer.url(), ofSeconds(10), MEGABYTE);
      HttpTimes first = secure.send(get).get(20, TimeUnit.SECONDS).times();
      assertThat(first.firstByteNanos() - first.writtenNanos()).isGreaterThan(190_000_000);
      HttpTransfer second = secure.send(get).get(20, TimeUnit.SECONDS);
      assertThat(second.fault()).isEmpty();
      assertThat(second.retried()).isTrue();
      SingleRequest post =
          new SingleRequest(
              "POST", peer.url(), List.of(), Optional.empty(), ofSeconds(10), MEGABYTE, false);
      assertThat(fault(secure.send(post).get(20, TimeUnit.SECONDS)).kind())
          .isEqualTo(Kind.KEEP_ALIVE_RACE);
    }
  }
}
