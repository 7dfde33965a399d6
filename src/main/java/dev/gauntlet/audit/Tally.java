package dev.gauntlet.audit;

import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts of one stream, or of all. Any thread may count. */
final class Tally {

  private final AtomicLongArray counts = new AtomicLongArray(DeliveryCount.values().length);

  void add(DeliveryCount what, long more) {
    counts.addAndGet(what.ordinal(), more);
  }

  DeliveryCounts sums() {
    Map<DeliveryCount, Long> sums = new EnumMap<>(DeliveryCount.class);
    for (DeliveryCount what : DeliveryCount.values()) {
      sums.put(what, counts.get(what.ordinal()));
    }
    return new DeliveryCounts(sums);
  }
}
