package dev.gauntlet.audit;

import dev.gauntlet.measure.DeliveryCount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest deliveries that were counted as lost or missed, in case they come after all. */
final class GivenUp {

  private static final int KEPT = 4096;

  private final Map<Delivery, DeliveryCount> countedAs = new LinkedHashMap<>();

  void add(Mark mark, DeliveryCount as) {
    if (countedAs.size() == KEPT) {
      countedAs.remove(countedAs.keySet().iterator().next());
    }
    countedAs.put(Delivery.of(mark), as);
  }

  /** As what it was counted; it then is forgotten here. */
  Optional<DeliveryCount> take(Mark mark) {
    return countedAs.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(countedAs.remove(Delivery.of(mark)));
  }
}
