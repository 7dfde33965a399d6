package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The counts of an audit; absent ones are 0.
 *
 * @param by the counts above 0
 */
public record DeliveryCounts(Map<DeliveryCount, Long> by) {

  public static final DeliveryCounts NONE = new DeliveryCounts(Map.of());

  public DeliveryCounts {
    Map<DeliveryCount, Long> sorted = new EnumMap<>(DeliveryCount.class);
    sorted.putAll(by);
    sorted.values().removeIf(count -> count == 0);
    by = sorted;
  }

  /** Returns all counts by their names, including those that are 0. */
  public Map<String, Long> named() {
    Map<String, Long> named = new LinkedHashMap<>();
    for (DeliveryCount what : DeliveryCount.values()) {
      named.put(what.toString(), of(what));
    }
    return named;
  }

  /** Returns counts from their {@link #named} form; names unknown to this version are ignored. */
  public static DeliveryCounts ofNamed(Map<String, Long> named) {
    Map<DeliveryCount, Long> by = new EnumMap<>(DeliveryCount.class);
    for (DeliveryCount what : DeliveryCount.values()) {
      by.put(what, named.getOrDefault(what.toString(), 0L));
    }
    return new DeliveryCounts(by);
  }

  public long of(DeliveryCount what) {
    return by.getOrDefault(what, 0L);
  }

  /** Returns the sum of several counts. */
  public long of(DeliveryCount... whats) {
    return Arrays.stream(whats).mapToLong(this::of).sum();
  }
}
