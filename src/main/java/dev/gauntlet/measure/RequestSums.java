package dev.gauntlet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The sums of counts by request that are not yet drained. Thread-safe. */
final class RequestSums<T> {

  private final BinaryOperator<T> plus;
  private Map<RequestKey, T> sums = new LinkedHashMap<>();

  RequestSums(BinaryOperator<T> plus) {
    this.plus = plus;
  }

  synchronized void add(RequestKey key, T one) {
    sums.merge(key, one, plus);
  }

  /** Removes and returns the sums since the previous call. */
  synchronized List<T> drain() {
    List<T> drained = List.copyOf(sums.values());
    sums = new LinkedHashMap<>();
    return drained;
  }
}
