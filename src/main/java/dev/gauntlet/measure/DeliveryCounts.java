package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an audit counted; what is not named is 0.
 *
 * @param by each count above 0
 */
public record DeliveryCounts(Map<DeliveryCount, Long> by) {

  public static final DeliveryCounts NONE = new DeliveryCounts(Map.of());

  public DeliveryCounts {
    Map<DeliveryCount, Long> sorted = new EnumMap<>(DeliveryCount.class);
    sorted.putAll(by);
    sorted.values().removeIf(count -> count == 0);
    by = sorted;
  }

  public long of(DeliveryCount what) {
    return by.getOrDefault(what, 0L);
  }

  /** How many of these there are together. */
  public long of(DeliveryCount... whats) {
    return Arrays.stream(whats).mapToLong(this::of).sum();
  }
}
