package dev.gauntlet.audit;

import dev.gauntlet.measure.DeliveryCount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The most recent deliveries that were counted as lost or missed, in case their messages arrive
 * after all.
 */
final class ExpiredDeliveries {

  private static final int KEPT = 4096;

  private final Map<Delivery, DeliveryCount> countedAs = new LinkedHashMap<>();

  void add(MessageMark mark, DeliveryCount as) {
    if (countedAs.size() == KEPT) {
      countedAs.remove(countedAs.keySet().iterator().next());
    }
    countedAs.put(Delivery.of(mark), as);
  }

  /** Removes a delivery and returns the count to which it belonged. */
  Optional<DeliveryCount> take(MessageMark mark) {
    return countedAs.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(countedAs.remove(Delivery.of(mark)));
  }
}
