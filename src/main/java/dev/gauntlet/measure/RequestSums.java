package dev.gauntlet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Adds up what is told of requests until it is drained. Guarded by itself. */
final class RequestSums<T> {

  private final BinaryOperator<T> plus;
  private Map<RequestKey, T> sums = new LinkedHashMap<>();

  RequestSums(BinaryOperator<T> plus) {
    this.plus = plus;
  }

  synchronized void add(RequestKey key, T one) {
    sums.merge(key, one, plus);
  }

  /** What was told since the last call. */
  synchronized List<T> drain() {
    List<T> drained = List.copyOf(sums.values());
    sums = new LinkedHashMap<>();
    return drained;
  }
}
