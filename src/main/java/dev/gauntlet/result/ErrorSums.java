package dev.gauntlet.result;

import dev.gauntlet.measure.ErrorCount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;

/** The sums of a run's errors by request, outcome and message. */
final class ErrorSums {

  private record Kind(String journey, String request, String outcome, String message) {}

  private record Seen(long count, long first, long last) {
    Seen plus(Seen later) {
      return new Seen(count + later.count, first, later.last);
    }
  }

  private final Map<Kind, Seen> errors = new LinkedHashMap<>();

  void add(long t, ErrorCount one) {
    Kind kind = new Kind(one.journey(), one.request(), one.outcome(), one.message());
    errors.merge(kind, new Seen(one.count(), t, t), Seen::plus);
  }

  /**
   * Returns the errors, the most frequent first.
   *
   * @param secondsOfLoad converts epoch milliseconds to seconds since the load's start
   */
  List<ErrorResult> results(LongToDoubleFunction secondsOfLoad) {
    return errors.entrySet().stream()
        .map(entry -> result(entry.getKey(), entry.getValue(), secondsOfLoad))
        .sorted(Comparator.comparingLong(ErrorResult::count).reversed())
        .toList();
  }

  private static ErrorResult result(Kind kind, Seen seen, LongToDoubleFunction secondsOfLoad) {
    return new ErrorResult(
        kind.journey,
        kind.request,
        kind.outcome,
        kind.message,
        seen.count,
        secondsOfLoad.applyAsDouble(seen.first),
        secondsOfLoad.applyAsDouble(seen.last));
  }
}
