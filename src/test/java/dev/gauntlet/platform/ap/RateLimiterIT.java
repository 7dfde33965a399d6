package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.limit.RateLimiter;
import dev.gauntlet.platform.limit.RequestQuota;
import dev.gauntlet.platform.limit.SlidingWindow;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sliding window on a real Redis, with a manual clock. */
@ExtendWith(SharedApPlatform.class)
class RateLimiterIT {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final SlidingWindow WINDOW = new SlidingWindow(3, Duration.ofSeconds(60));

  private final String redisUrl;
  private final Vertx vertx = Vertx.vertx();
  private final RedisConnections redis = new RedisConnections(vertx);
  private final String client = "client-" + UUID.randomUUID();
  private Instant now = NOON;
  private RateLimiter limiter;

  RateLimiterIT(ApPlatform platform) {
    this.redisUrl = platform.local().redisUrl();
  }

  @BeforeEach
  void connect() {
    redis.connect(redisUrl, 2);
    limiter = new RateLimiter(redis, WINDOW, () -> now);
  }

  @AfterEach
  void close() {
    redis.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void requestLeavesTheWindowAfterItsLength() {
    admitAt(0);
    admitAt(10);
    admitAt(20);
    RequestQuota refused = admitAt(30);
    assertThat(refused.admitted()).isFalse();
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    assertThat(admitAt(59.999).admitted()).isFalse();
    RequestQuota again = admitAt(60);
    assertThat(again)
        .isEqualTo(new RequestQuota(true, 3, 0, NOON.plusSeconds(70), Duration.ZERO));
    assertThat(admitAt(60).admitted()).isFalse();
  }

  @Test
  void noWindowExceedsTheLimit() {
    List<Double> admitted =
        IntStream.range(0, 400)
            .mapToObj(i -> i * 0.7)
            .filter(at -> admitAt(at).admitted())
            .toList();
    for (int i = 3; i < admitted.size(); i++) {
      assertThat(admitted.get(i) - admitted.get(i - 3)).isGreaterThanOrEqualTo(60);
    }
    assertThat(admitted).hasSizeBetween(13, 15);
  }

  @Test
  void refusedRequestsDoNotProlongTheWait() {
    IntStream.range(0, 50).forEach(i -> admitAt(i));
    assertThat(admitAt(60).admitted()).isTrue();
  }

  @Test
  void concurrentRequestsCannotShareTheLastPermit() {
    List<Future<RequestQuota>> atOnce =
        IntStream.range(0, 50).mapToObj(i -> limiter.admit(client, "/path")).toList();
    assertThat(atOnce.stream().map(RateLimiterIT::joined).filter(RequestQuota::admitted))
        .hasSize(3);
  }

  private RequestQuota admitAt(double seconds) {
    now = NOON.plusNanos(Math.round(seconds * 1e9));
    return joined(limiter.admit(client, "/path"));
  }

  private static RequestQuota joined(Future<RequestQuota> quota) {
    return quota.toCompletionStage().toCompletableFuture().join();
  }
}
