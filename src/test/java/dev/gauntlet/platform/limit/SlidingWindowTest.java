package dev.gauntlet.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final SlidingWindow WINDOW = new SlidingWindow(60, Duration.ofSeconds(60));

  @Test
  void admittedRequestReducesTheQuota() {
    RequestQuota quota = WINDOW.quota(true, 25, NOON.minusSeconds(40), NOON);
    assertThat(quota)
        .isEqualTo(new RequestQuota(true, 60, 35, NOON.plusSeconds(20), Duration.ZERO));
  }

  @Test
  void refusedRequestWaitsUntilTheOldestExpires() {
    RequestQuota quota = WINDOW.quota(false, 60, NOON.minusMillis(59_500), NOON);
    assertThat(quota.admitted()).isFalse();
    assertThat(quota.remaining()).isZero();
    assertThat(quota.retryAfter()).isEqualTo(Duration.ofMillis(500));
    assertThat(quota.resetAt()).isEqualTo(NOON.plusMillis(500));
  }

  @Test
  void loweredLimitLeavesZeroAndNotANegativeQuota() {
    assertThat(WINDOW.quota(false, 90, NOON, NOON).remaining()).isZero();
  }

  @Test
  void clientWithoutRequestsHasItsFullQuota() {
    assertThat(WINDOW.fullQuota(NOON))
        .isEqualTo(new RequestQuota(true, 60, 60, NOON.plusSeconds(60), Duration.ZERO));
  }

  @Test
  void windowCoversItsLength() {
    assertThat(WINDOW.forgottenUntil(NOON)).isEqualTo(NOON.minusSeconds(60));
  }
}
