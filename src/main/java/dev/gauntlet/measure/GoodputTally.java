package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * A tally of the requests that met all limits of their goodput objectives at once.
 *
 * @param counts receives each judged request or iteration, by the key of its counts
 */
record GoodputTally(
    RunHeader header,
    Goodput goodput,
    Map<RequestKey, List<GoodLimits>> known,
    BiConsumer<RequestKey, Goodness> counts) {

  static GoodputTally of(RunHeader header, BiConsumer<RequestKey, Goodness> counts) {
    Goodput goodput = header.scope().requests().recorded().orElse(Goodput.NONE);
    return new GoodputTally(header, goodput, new ConcurrentHashMap<>(), counts);
  }

  /**
   * Counts a request, and returns its goodness for the conversation to which it belongs.
   *
   * @param streamed empty if the answer was not streamed
   */
  Goodness add(
      RequestKey key, Outcome outcome, long latencyNanos, Optional<StreamedAnswer> streamed) {
    if (!goodput.counts()) {
      return Goodness.GOOD;
    }
    Goodness all = ofOutcome(outcome.kind());
    for (GoodLimits limits : known.computeIfAbsent(key, this::limitsOf)) {
      Goodness one =
          outcome.kind() == OutcomeKind.OK
              ? limits.of(latencyNanos, streamed)
              : ofOutcome(outcome.kind());
      counts.accept(limits.key(), one);
      all = all.and(one);
    }
    return all;
  }

  private List<GoodLimits> limitsOf(RequestKey key) {
    return goodput.limits().stream().filter(limits -> limits.isAbout(key, header)).toList();
  }

  /** An announced refusal is neither good nor bad. */
  private static Goodness ofOutcome(OutcomeKind kind) {
    if (kind == OutcomeKind.OK) {
      return Goodness.GOOD;
    }
    return kind.bad() ? Goodness.NOT_GOOD : Goodness.EXCLUDED;
  }
}
