package dev.gauntlet.bridge.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.http.HttpFault.Kind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.secure.Certificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that misbehave in one way each, on real sockets. */
class HttpExchangeIT {

  private static final int MEGABYTE = 1 << 20;

  private final SingleCalls client = new SingleCalls(HttpWay.direct(ofSeconds(5)));

  @AfterEach
  void close() {
    client.close();
  }

  private HttpTransfer call(String method, String url, Duration timeout) throws Exception {
    SingleRequest request =
        new SingleRequest(
            method,
            url,
            List.of(Map.entry("X-Test", "1")),
            Optional.empty(),
            timeout,
            MEGABYTE,
            method.equals("GET"));
    return client.send(request).get(20, TimeUnit.SECONDS);
  }

  private HttpTransfer get(HttpPeer peer) throws Exception {
    return call("GET", peer.url(), ofSeconds(10));
  }

  private static HttpFault fault(HttpTransfer transfer) {
    return transfer.fault().orElseThrow();
  }

  @Test
  void anAnswerHasItsTimesAndBytes() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              Thread.sleep(100);
              each.raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe");
              Thread.sleep(200);
              each.raw("llo");
              each.await();
            })) {
      HttpTransfer transfer = get(peer);
      assertThat(transfer.fault()).isEmpty();
      assertThat(transfer.reply().orElseThrow().body()).isEqualTo("hello");
      HttpTimes times = transfer.times();
      assertThat(times.firstByteNanos() - times.writtenNanos()).isGreaterThan(90_000_000);
      assertThat(times.endNanos() - times.firstByteNanos()).isGreaterThan(190_000_000);
      assertThat(times.startNanos()).isLessThan(times.writtenNanos());
      assertThat(transfer.receivedBytes()).isEqualTo(43);
      assertThat(transfer.sentBytes()).isGreaterThan(40);
    }
  }

  @Test
  void aBodyIsDecodedAndTheWireIsNot() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("a".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    }
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %s\r\n\r\n"
                      .formatted(packed.size()));
              each.raw(packed.toByteArray());
              each.await();
            })) {
      HttpTransfer transfer = get(peer);
      assertThat(transfer.reply().orElseThrow().bodyLength()).isEqualTo(50_000);
      assertThat(transfer.receivedBytes()).isLessThan(1_000);
    }
  }

  @Test
  void nobodyListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    HttpFault fault = fault(call("GET", "http://127.0.0.1:" + port, ofSeconds(5)));
    assertThat(fault.kind()).isEqualTo(Kind.NO_CONNECTION);
    assertThat(fault.text()).contains("Connection refused").doesNotContain("Exception");
  }

  @Test
  void nobodyKnowsTheHost() throws Exception {
    HttpFault fault = fault(call("GET", "http://no-such-host.invalid/", ofSeconds(5)));
    assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN_HOST);
    assertThat(fault.text()).startsWith("unknown host: no-such-host.invalid");
  }

  @Test
  void nothingEverComes() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.await();
            })) {
      HttpTransfer transfer = call("GET", peer.url(), ofMillis(300));
      assertThat(fault(transfer).kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(fault(transfer).outcome()).isInstanceOf(Outcome.TimedOut.class);
      assertThat(transfer.reply()).isEmpty();
    }
  }

  @Test
  void whatCameBeforeATimeOutIsEvidence() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nwait");
              each.await();
            })) {
      HttpTransfer transfer = call("GET", peer.url(), ofMillis(300));
      assertThat(fault(transfer).kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(transfer.reply().orElseThrow().body()).isEqualTo("wait");
    }
  }

  @Test
  void aFreshConnectionIsClosedBeforeTheAnswer() throws Exception {
    try (HttpPeer peer = new HttpPeer(HttpPeer.Peer::request)) {
      HttpTransfer transfer = get(peer);
      assertThat(fault(transfer).kind()).isEqualTo(Kind.CLOSED_BEFORE_ANSWER);
      assertThat(peer.requests()).as("sent once").hasSize(1);
    }
  }

  @Test
  void aFreshConnectionIsResetBeforeTheAnswer() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.reset();
            })) {
      assertThat(fault(get(peer)).kind()).isEqualTo(Kind.CLOSED_BEFORE_ANSWER);
      assertThat(peer.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 200 O", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello"})
  void anAnswerBreaksOff(String start) throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw(start);
            })) {
      HttpFault fault = fault(get(peer));
      assertThat(fault.kind()).isEqualTo(Kind.CLOSED_WITHIN_ANSWER);
      assertThat(fault.text()).endsWith("before the answer was complete");
    }
  }

  @Test
  void anAnswerIsResetWithinItsBody() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello");
              Thread.sleep(50);
              each.reset();
            })) {
      HttpTransfer transfer = get(peer);
      assertThat(fault(transfer).kind()).isEqualTo(Kind.CLOSED_WITHIN_ANSWER);
      assertThat(transfer.reply().orElseThrow().body()).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"
      })
  void anAnswerIsNoHttp(String answer) throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw(answer);
              each.await();
            })) {
      HttpFault fault = fault(get(peer));
      assertThat(fault.kind()).isEqualTo(Kind.MALFORMED);
      assertThat(fault.text()).startsWith("the answer cannot be read").doesNotContain("Exception");
    }
  }

  @Test
  void aBodyIsNotCompressedAsItsHeadSays() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 11\r\n\r\n"
                      + "hello world");
              each.await();
            })) {
      HttpFault fault = fault(get(peer));
      assertThat(fault.kind()).isEqualTo(Kind.MALFORMED);
      assertThat(fault.text()).doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"100 Continue", "102 Processing", "103 Early Hints"})
  void interimAnswersArePassedOver(String interim) throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              for (int i = 0; i < 2; i++) {
                each.request();
                each.raw("HTTP/1.1 " + interim + "\r\nLink: </a.css>\r\n\r\n");
                each.raw("HTTP/1.1 " + interim + "\r\n\r\n");
                each.ok("hello");
              }
              each.await();
            })) {
      for (int i = 0; i < 2; i++) {
        HttpReply reply = get(peer).reply().orElseThrow();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("hello");
      }
      assertThat(peer.connections()).isEqualTo(1);
    }
  }

  @Test
  void aBodyWhereNoneMayBeDoesNotReachTheNextAnswer() throws Exception {
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

  @Test
  void anEndlessAnswerIsCutOff() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              while (true) {
                each.raw("400\r\n" + "x".repeat(1024) + "\r\n");
              }
            })) {
      HttpTransfer transfer = get(peer);
      assertThat(fault(transfer).kind()).isEqualTo(Kind.TOO_LONG);
      assertThat(transfer.reply().orElseThrow().bodyLength()).isBetween(MEGABYTE, 2 * MEGABYTE);
    }
  }

  /** Answers once on each connection and closes it when it is used again. */
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
  void onlyAFreshConnectionHasATimeToConnect() throws Exception {
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
  void aRequestThatIsSafeToRepeatIsSentOnceMore(boolean byReset) throws Exception {
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
  void anotherIsNotAndItsFaultNamesTheRace(boolean byReset) throws Exception {
    try (HttpPeer peer = closingAtTheSecond(byReset)) {
      get(peer);
      HttpTransfer second = call("POST", peer.url(), ofSeconds(10));
      assertThat(fault(second).kind()).isEqualTo(Kind.KEEP_ALIVE_RACE);
      assertThat(fault(second).text()).contains("used again, idle for less than 1 s");
      assertThat(second.retried()).isFalse();
      assertThat(peer.requests()).containsExactly("GET / HTTP/1.1", "POST / HTTP/1.1");
    }
  }

  /** Surplus bytes: what comes after them would be read in the wrong place. */
  @Test
  void whatIsTooMuchDoesNotReachTheNextAnswer() throws Exception {
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

  /** As old servers, and Python's, answer: each connection is closed after its answer. */
  @Test
  void aServerOfAnOldVersionIsAskedOnConnectionsOfItsOwn() throws Exception {
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
  void bothSendingsHaveTheTimeOfOne() throws Exception {
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

  @Test
  void whoIsClosedAnswersAllThatIsUnderWay() throws Exception {
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              each.await();
            })) {
      CompletableFuture<HttpTransfer> call =
          client.send(SingleRequest.get(peer.url(), ofSeconds(30), MEGABYTE));
      client.close();
      assertThat(call).failsWithin(ofSeconds(5));
      assertThat(client.send(SingleRequest.get(peer.url(), ofSeconds(30), MEGABYTE)))
          .failsWithin(ofSeconds(5));
    }
  }

  /** Behind TLS, which sends of its own: tickets at the start, an announcement at the end. */
  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void overTlsTheSameHolds(String version, @TempDir Path folder) throws Exception {
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
        SingleCalls secure =
            new SingleCalls(
                new HttpWay(
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
