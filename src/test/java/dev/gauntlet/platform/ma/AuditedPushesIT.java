package dev.gauntlet.platform.ma;

import static dev.gauntlet.measure.DeliveryCount.DELIVERED;
import static dev.gauntlet.measure.DeliveryCount.DUPLICATED;
import static dev.gauntlet.measure.DeliveryCount.EXPECTED;
import static dev.gauntlet.measure.DeliveryCount.LOST;
import static dev.gauntlet.measure.DeliveryCount.MISDELIVERED;
import static dev.gauntlet.measure.DeliveryCount.MISSED;
import static dev.gauntlet.measure.DeliveryCount.PUBLISHED;
import static dev.gauntlet.measure.DeliveryCount.REORDERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.AuditOptions;
import dev.gauntlet.audit.DeliveryListener;
import dev.gauntlet.measure.AuditReading;
import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A platform with faults injected into known pushes, and an audit that must report exactly these.
 * Log lines alternate between two tasks; the first has two subscribers, the second one.
 */
@Timeout(60)
@ExtendWith(SharedMaPlatform.class)
class AuditedPushesIT {

  private static final int PUSHES = 60;
  private static final int ONE_IN = 7;
  private static final Duration LOST_AFTER = Duration.ofSeconds(20);

  private final MaPlatform platform;

  AuditedPushesIT(MaPlatform platform) {
    this.platform = platform;
  }

  @Test
  void healthyPlatformHasNoFaultsAndALossIsReportedExactly() throws Exception {
    platformWithoutInjectedFaultsHasNone();
    injectedLossesAreReported();
  }

  @Tag("slow")
  @RepeatedTest(20)
  void platformWithoutInjectedFaultsHasNone() throws Exception {
    assertThat(counts("")).isEqualTo(planted(DELIVERED));
  }

  @Tag("slow")
  @RepeatedTest(20)
  void injectedLossesAreReported() throws Exception {
    assertThat(counts("push:lose:7")).isEqualTo(planted(LOST));
  }

  @Tag("slow")
  @RepeatedTest(20)
  void injectedDuplicatesAreReported() throws Exception {
    assertThat(counts("push:double:7")).isEqualTo(planted(DELIVERED, DUPLICATED));
  }

  @Tag("slow")
  @RepeatedTest(20)
  void injectedReorderingsAreReported() throws Exception {
    assertThat(counts("push:swap:7")).isEqualTo(planted(DELIVERED, REORDERED));
  }

  @Tag("slow")
  @RepeatedTest(20)
  void injectedMisdeliveriesAreReported() throws Exception {
    Map<DeliveryCount, Long> wanted = new EnumMap<>(planted(LOST).by());
    wanted.put(MISDELIVERED, 0L);
    for (int push = ONE_IN; push <= PUSHES; push += ONE_IN) {
      wanted.merge(MISDELIVERED, watchers(push + 1), Long::sum);
    }
    assertThat(counts("push:astray:7")).isEqualTo(new DeliveryCounts(wanted));
  }

  @Tag("slow")
  @RepeatedTest(20)
  void delayedHopIsMeasured() throws Exception {
    assertThat(reading("").hops().get("submit -> subscriber").percentileMillis(50)).isLessThan(500);
    AuditReading late = reading("push:delay:500ms");
    assertThat(late.hops().get("submit -> subscriber").minMillis()).isGreaterThanOrEqualTo(500);
    assertThat(late.hops().get("submit -> answer").percentileMillis(50)).isLessThan(500);
  }

  @Tag("slow")
  @RepeatedTest(20)
  void injectedSocketClosuresAreReported() throws Exception {
    DeliveryCounts counts = counts("push:hangup:20");
    assertThat(counts.of(LOST, DUPLICATED, REORDERED, MISDELIVERED)).isZero();
    assertThat(counts.of(MISSED)).isPositive();
    assertThat(counts.of(DELIVERED, MISSED)).isEqualTo(deliveries());
  }

  private static long watchers(int push) {
    return push % 2 == 1 ? 2 : 1;
  }

  private static long deliveries() {
    long deliveries = 0;
    for (int push = 1; push <= PUSHES; push++) {
      deliveries += watchers(push);
    }
    return deliveries;
  }

  /** The expected audit counts if every seventh push has this fault. */
  private static DeliveryCounts planted(DeliveryCount... fates) {
    Map<DeliveryCount, Long> counts = new EnumMap<>(DeliveryCount.class);
    counts.put(PUBLISHED, (long) PUSHES);
    counts.put(EXPECTED, deliveries());
    for (int push = 1; push <= PUSHES; push++) {
      if (push % ONE_IN != 0) {
        counts.merge(DELIVERED, watchers(push), Long::sum);
      } else {
        for (DeliveryCount fate : fates) {
          counts.merge(fate, watchers(push), Long::sum);
        }
      }
    }
    return new DeliveryCounts(counts);
  }

  private DeliveryCounts counts(String rules) throws Exception {
    return reading(rules).counts();
  }

  private AuditReading reading(String rules) throws Exception {
    Audit audit =
        new Audit(
            AuditOptions.of("test", Duration.ofSeconds(10), LOST_AFTER),
            List.of(),
            unheard(),
            System.nanoTime());
    try (ReferencePlatform faulty = platform.startAnother(faults(rules));
        SocketClient client = new SocketClient(SocketOptions.defaults())) {
      String url = faulty.baseUrls().get("ma");
      AuditedTask first = new AuditedTask(url, client, audit);
      AuditedTask second = new AuditedTask(url, client, audit);
      first.watch();
      first.watch();
      second.watch();
      for (int push = 1; push <= PUSHES; push++) {
        (push % 2 == 1 ? first : second).publish();
      }
      first.settle();
      second.settle();
      return audit.read(System.nanoTime() + 2 * LOST_AFTER.toNanos());
    }
  }

  private static FaultRules faults(String rules) {
    List<String> problems = new ArrayList<>();
    FaultRules faults = rules.isEmpty() ? FaultRules.none() : FaultRules.parse(rules, problems);
    assertThat(problems).isEmpty();
    return faults;
  }

  private static DeliveryListener unheard() {
    return new DeliveryListener() {
      @Override
      public void delivered(String watcher, long sentNanos, long receivedNanos) {}

      @Override
      public void lost(String watcher, long sentNanos) {}
    };
  }
}
