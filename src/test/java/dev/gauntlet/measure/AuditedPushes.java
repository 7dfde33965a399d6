package dev.gauntlet.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An audit that returns the counts that a test defines. */
public final class AuditedPushes implements AuditSource {

  private final Map<DeliveryCount, Long> counts = new EnumMap<>(DeliveryCount.class);

  public AuditedPushes with(DeliveryCount what, long count) {
    counts.put(what, count);
    return this;
  }

  /** Returns the same counts every time, and one message that took 3 and 8 ms. */
  @Override
  public AuditReading read(long nowNanos) {
    LatencyHistogram redis = LatencyHistogram.sparse();
    redis.record(3000);
    return new AuditReading(
        new DeliveryCounts(counts),
        Map.of("submit -> redis", redis),
        List.of(
            new MessageTimeline(
                "task-1",
                "reporter <1>",
                7,
                12.5,
                List.of(
                    new MessageTimeline.Stamp("redis", 3),
                    new MessageTimeline.Stamp("last subscriber", 8)))),
        counts.containsKey(DeliveryCount.LOST)
            ? List.of(new AuditedStream("task-1", "reporter <1>", new DeliveryCounts(counts)))
            : List.of());
  }

  @Override
  public AuditReading end(long nowNanos) {
    return read(nowNanos);
  }
}
