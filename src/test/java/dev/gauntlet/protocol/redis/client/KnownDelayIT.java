package dev.gauntlet.protocol.redis.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares measured push latencies with the sender's record; needs an idle machine. */
@Tag("quiet")
class KnownDelayIT {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final long TOLERANCE_NANOS = 300_000;
  private static final int WARM_UP = 500;
  private static final int PUSHES = 25;
  private static final Duration STAGGER = Duration.ofMillis(20);

  @ParameterizedTest
  @ValueSource(ints = {5, 50, 500})
  void pushLatencyMatchesTheInjectedDelay(int holdMillis) throws Exception {
    try (HoldingPeer peer = new HoldingPeer(Duration.ZERO)) {
      errors(peer, WARM_UP, Duration.ZERO);
    }
    try (HoldingPeer peer = new HoldingPeer(Duration.ofMillis(holdMillis))) {
      List<Long> errors = errors(peer, PUSHES, STAGGER);
      assertThat(errors).hasSize(PUSHES).allMatch(error -> error >= 0);
      assertThat(median(errors))
          .describedAs("nanoseconds between being sent and being received, in the middle")
          .isLessThan(TOLERANCE_NANOS);
    }
  }

  /** Returns the difference between measurement and the peer's record for each push. */
  private static List<Long> errors(HoldingPeer peer, int pushes, Duration stagger)
      throws Exception {
    BlockingQueue<ReceivedMessage> heard = new LinkedBlockingQueue<>();
    RedisOptions options =
        RedisOptions.of(RedisEndpoint.parse(peer.url())).with(ConnectionStrategy.SHARED, PUSHES);
    try (RedisClient client = new RedisClient(options)) {
      client.user(heard::add).subscribe(List.of("c"), LIMIT).toCompletableFuture().join();
      long[] starts = new long[pushes];
      for (int i = 0; i < pushes; i++) {
        starts[i] = System.nanoTime();
        client.user(heard::add).send(RedisCommand.publish("c", Integer.toString(i)), LIMIT);
        Thread.sleep(stagger.toMillis());
      }
      List<Long> errors = new ArrayList<>();
      for (int i = 0; i < pushes; i++) {
        ReceivedMessage message = heard.poll(5, TimeUnit.SECONDS);
        long start = starts[Integer.parseInt(message.payload())];
        long measured = message.receivedNanos() - start;
        long recorded = peer.sentNanos(message.payload()) - start;
        errors.add(measured - recorded);
      }
      return errors;
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
