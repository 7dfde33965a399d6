package dev.gauntlet.bridge.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.http.HttpFault.Kind;
import dev.gauntlet.measure.Outcome;
import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the figures of an exchange: times, bytes, and the reason of a missing answer. */
class HttpExchangeIT extends PeerCalls {

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
  void bodyIsDecodedAndTheTransferSizeIsCompressed() throws Exception {
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
  void connectionRefusedIsReported() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    HttpFault fault = fault(call("GET", "http://127.0.0.1:" + port, ofSeconds(5)));
    assertThat(fault.kind()).isEqualTo(Kind.NO_CONNECTION);
    assertThat(fault.text()).contains("Connection refused").doesNotContain("Exception");
  }

  @Test
  void unknownHostIsReported() throws Exception {
    HttpFault fault = fault(call("GET", "http://no-such-host.invalid/", ofSeconds(5)));
    assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN_HOST);
    assertThat(fault.text()).startsWith("unknown host: no-such-host.invalid");
  }

  @Test
  void silentPeerTimesOut() throws Exception {
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
  void partialAnswerBeforeATimeoutIsEvidence() throws Exception {
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

  @ParameterizedTest
  @ValueSource(strings = {"100 Continue", "102 Processing", "103 Early Hints"})
  void interimResponsesAreSkipped(String interim) throws Exception {
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
  void closingEndsAllRequestsInFlight() throws Exception {
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
}
