package dev.gauntlet.audit;

import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The counts of one stream, or of all streams. Thread-safe. */
final class DeliveryTally {

  private final LongAdder[] counts = new LongAdder[DeliveryCount.values().length];

  DeliveryTally() {
    Arrays.setAll(counts, ordinal -> new LongAdder());
  }

  void add(DeliveryCount what, long more) {
    counts[what.ordinal()].add(more);
  }

  DeliveryCounts sums() {
    Map<DeliveryCount, Long> sums = new EnumMap<>(DeliveryCount.class);
    for (DeliveryCount what : DeliveryCount.values()) {
      sums.put(what, counts[what.ordinal()].sum());
    }
    return new DeliveryCounts(sums);
  }
}
