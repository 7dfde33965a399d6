package dev.gauntlet.protocol.http;

import static dev.gauntlet.protocol.http.StreamPeer.DONE;
import static dev.gauntlet.protocol.http.StreamPeer.HEAD;
import static dev.gauntlet.protocol.http.StreamPeer.chunk;
import static dev.gauntlet.protocol.http.StreamPeer.token;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.http.HttpConnectionOptions;
import dev.gauntlet.bridge.http.HttpPeer;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.OpenStreams;
import dev.gauntlet.bridge.http.SingleRequest;
import dev.gauntlet.bridge.http.SingleRequestClient;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.protocol.http.stream.StreamReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Streams over real sockets, of a peer in this JVM that records when it sends. */
class StreamedAnswersIT {

  private final OpenStreams open = new OpenStreams();
  private final Operation operation = StreamPeer.operation();
  private final StreamedAnswers answers =
      StreamedAnswers.of(
              operation,
              new HttpContext(
                  null,
                  RequestLimits.of(ofSeconds(20)),
                  open,
                  Optional.empty(),
                  null,
                  CallObserver.NONE))
          .orElseThrow();
  private final SingleRequestClient client =
      new SingleRequestClient(HttpConnectionOptions.direct(ofSeconds(5)));

  @AfterEach
  void close() {
    client.close();
  }

  private CompletableFuture<HttpTransfer> send(HttpPeer peer) {
    return client.send(
        SingleRequest.get(peer.url(), ofSeconds(15), 1 << 20), Optional.of(answers.bodies()));
  }

  private HttpTransfer get(HttpPeer.Script script) throws Exception {
    try (HttpPeer peer = new HttpPeer(script)) {
      return send(peer).get(20, TimeUnit.SECONDS);
    }
  }

  private static StreamReading reading(HttpTransfer transfer) {
    return StreamedAnswers.in(transfer).orElseThrow();
  }

  private static StreamedAnswer measured(HttpTransfer transfer) {
    return StreamedAnswers.end(reading(transfer), transfer);
  }

  private StreamCompletion completion(HttpPeer.Script script) throws Exception {
    return measured(get(script)).completion();
  }

  @Test
  void chunkedStreamIsComplete() throws Exception {
    HttpTransfer transfer =
        get(
            peer -> {
              peer.request();
              peer.raw(HEAD + chunk(token("a", 1)) + chunk(token("b", 2)) + chunk(DONE) + "0\r\n\r\n");
              peer.await();
            });
    StreamedAnswer stream = measured(transfer);
    assertThat(stream.completion()).isEqualTo(StreamCompletion.COMPLETE);
    assertThat(stream.chunks()).isEqualTo(2);
    assertThat(stream.tokens()).hasValue(7);
    assertThat(transfer.fault()).isEmpty();
    assertThat(transfer.reply().orElseThrow().bodyLength())
        .isEqualTo((token("a", 1) + token("b", 2) + DONE).length());
  }

  @Test
  void bodyUntilTheEndOfTheConnectionIsComplete() throws Exception {
    assertThat(
            completion(
                peer -> {
                  peer.request();
                  peer.raw("HTTP/1.0 200 OK\r\n\r\n" + token("a", 1) + DONE);
                }))
        .isEqualTo(StreamCompletion.COMPLETE);
  }

  @Test
  void closedOrResetConnectionCutsTheStream() throws Exception {
    assertThat(
            completion(
                peer -> {
                  peer.request();
                  peer.raw(HEAD + chunk(token("a", 1)));
                }))
        .isEqualTo(StreamCompletion.CUT);
    assertThat(
            completion(
                peer -> {
                  peer.request();
                  peer.raw(HEAD + chunk(token("a", 1)));
                  TimeUnit.MILLISECONDS.sleep(100);
                  peer.reset();
                }))
        .isEqualTo(StreamCompletion.CUT);
  }

  @Test
  void errorEventWithinA200IsAFault() throws Exception {
    HttpTransfer transfer =
        get(
            peer -> {
              peer.request();
              peer.raw(
                  HEAD
                      + chunk(token("a", 1))
                      + chunk("data: {\"type\":\"error\",\"message\":\"model overloaded\"}\n\n")
                      + "0\r\n\r\n");
              peer.await();
            });
    assertThat(measured(transfer).completion()).isEqualTo(StreamCompletion.ERROR_EVENT);
    assertThat(reading(transfer).fault()).hasValue("error event in the stream: model overloaded");
  }

  @Test
  void silentServerStallsTheStreamInSpiteOfHeartbeats() throws Exception {
    long begun = System.nanoTime();
    assertThat(
            completion(
                peer -> {
                  peer.request();
                  peer.raw(HEAD + chunk(token("a", 1)));
                  for (int i = 0; i < 100; i++) {
                    TimeUnit.MILLISECONDS.sleep(100);
                    peer.raw(chunk(": still here\n\n"));
                  }
                }))
        .isEqualTo(StreamCompletion.STALLED);
    assertThat(System.nanoTime() - begun).isBetween(2_900_000_000L, 15_000_000_000L);
  }

  @Test
  void streamIsCappedAtItsLimitAndTheNextRequestWorks() throws Exception {
    AtomicInteger turn = new AtomicInteger();
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              if (turn.incrementAndGet() == 1) {
                each.raw(HEAD);
                for (int i = 1; i < 200; i++) {
                  each.raw(chunk(token("a", i)));
                  TimeUnit.MILLISECONDS.sleep(50);
                }
              } else {
                each.raw(HEAD + chunk(DONE) + "0\r\n\r\n");
                each.await();
              }
            })) {
      assertThat(measured(send(peer).get(20, TimeUnit.SECONDS)).completion())
          .isEqualTo(StreamCompletion.CAPPED);
      assertThat(measured(send(peer).get(20, TimeUnit.SECONDS)).completion())
          .isEqualTo(StreamCompletion.COMPLETE);
    }
  }

  @Test
  void endOfTheRunCapsStreamsBeforeAndAfterTheirFirstByte() throws Exception {
    CountDownLatch waiting = new CountDownLatch(2);
    AtomicInteger turn = new AtomicInteger();
    try (HttpPeer peer =
        new HttpPeer(
            each -> {
              each.request();
              if (turn.getAndIncrement() == 0) {
                each.raw(HEAD + chunk(token("a", 1)));
              }
              waiting.countDown();
              each.await();
            })) {
      List<CompletableFuture<HttpTransfer>> both = List.of(send(peer), send(peer));
      assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
      TimeUnit.MILLISECONDS.sleep(200);
      open.end();
      List<HttpTransfer> ended = new ArrayList<>();
      for (CompletableFuture<HttpTransfer> each : both) {
        ended.add(each.get(10, TimeUnit.SECONDS));
      }
      assertThat(ended)
          .allMatch(each -> each.fault().orElseThrow().text().equals("the run ended"))
          .anyMatch(each -> StreamedAnswers.in(each).isEmpty())
          .anyMatch(
              each ->
                  StreamedAnswers.in(each).isPresent()
                      && measured(each).completion() == StreamCompletion.CAPPED);
    }
  }

  @Test
  void answerWithAnotherStatusIsKeptWhole() throws Exception {
    HttpTransfer transfer =
        get(
            peer -> {
              peer.request();
              peer.raw("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 12\r\n\r\n{\"limit\":10}");
              peer.await();
            });
    assertThat(StreamedAnswers.in(transfer)).isEmpty();
    assertThat(transfer.reply().orElseThrow().body()).isEqualTo("{\"limit\":10}");
  }

  @Test
  void fakeStreamingIsRecognized() throws Exception {
    assertThat(
            completion(
                peer -> {
                  peer.request();
                  TimeUnit.MILLISECONDS.sleep(515);
                  StringBuilder all = new StringBuilder(HEAD);
                  for (int i = 1; i <= 11; i++) {
                    all.append(chunk(token("a", i)));
                  }
                  peer.raw(all + chunk(DONE) + "0\r\n\r\n");
                  peer.await();
                }))
        .isEqualTo(StreamCompletion.BUFFERED);
  }

  @Test
  void timesAreThoseOfTheSocket() throws Exception {
    assertThat(medianDifferenceMillis(20)).isLessThan(20);
  }

  @Tag("quiet")
  @Test
  void timesAreWithinAMillisecondOfThoseOfThePeer() throws Exception {
    assertThat(medianDifferenceMillis(200)).isLessThan(1);
  }

  /** Compares first content and each gap with the times at which the peer sent the chunks. */
  private double medianDifferenceMillis(int streams) throws Exception {
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < streams; i++) {
      long[] sent = new long[6];
      long[] requested = new long[1];
      StreamedAnswer stream =
          measured(
              get(
                  peer -> {
                    peer.request();
                    requested[0] = System.nanoTime();
                    peer.raw(HEAD);
                    for (int n = 0; n < sent.length; n++) {
                      TimeUnit.MILLISECONDS.sleep(5 + 3L * n);
                      sent[n] = System.nanoTime();
                      peer.raw(chunk(token("a", n + 1)));
                    }
                    peer.raw(chunk(DONE) + "0\r\n\r\n");
                    peer.await();
                  }));
      for (int n = 1; n < sent.length; n++) {
        differences.add(
            Math.abs(stream.gapsMicros()[n - 1] / 1e3 - (sent[n] - sent[n - 1]) / 1e6));
      }
      differences.add(
          Math.abs(
              (stream.times().firstContent() - stream.times().firstByte()) / 1e6
                  - (sent[0] - requested[0]) / 1e6));
    }
    double[] sorted = differences.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
