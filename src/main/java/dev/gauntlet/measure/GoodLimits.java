package dev.gauntlet.measure;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Limits that a good request meets all at once.
 *
 * @param contract the contract of the request, or the group of users that sends it; empty for all
 * @param latencyMs the maximum latency, of a streamed answer until its last content; null for none
 * @param stream the limits of a streamed answer, by the setting of a {@link StreamFigure} or by the
 *     name of a milestone: maxima of times in milliseconds, and minima of all other figures
 */
public record GoodLimits(
    String contract, String request, Double latencyMs, Map<String, Double> stream) {

  private static final double NANOS_PER_MILLI = 1e6;

  /** Returns the key of the counts of these limits. */
  RequestKey key() {
    return Goodput.key(contract, request);
  }

  boolean isAbout(RequestKey key, RunHeader header) {
    return request.equals(key.request()) && (contract.isEmpty() || header.isOf(contract, key));
  }

  /**
   * Returns whether an answer that the contract expects meets the limits. It is excluded if it
   * meets some of them, and has no value for the others.
   *
   * @param streamed empty if the answer was not streamed
   */
  Goodness of(long latencyNanos, Optional<StreamedAnswer> streamed) {
    Stream<Goodness> latency =
        latencyMs == null ? Stream.empty() : Stream.of(latency(latencyNanos, streamed));
    return Stream.concat(
            latency,
            stream.entrySet().stream()
                .map(limit -> of(limit.getKey(), limit.getValue(), streamed)))
        .reduce(Goodness.GOOD, Goodness::and);
  }

  private Goodness latency(long nanos, Optional<StreamedAnswer> streamed) {
    return atMost(
        streamed.map(answer -> answer.times().lastContent()).orElse(nanos) / NANOS_PER_MILLI,
        latencyMs);
  }

  private static Goodness of(String name, double limit, Optional<StreamedAnswer> streamed) {
    if (streamed.isEmpty()) {
      return Goodness.EXCLUDED;
    }
    Optional<StreamFigure> figure =
        Stream.of(StreamFigure.values()).filter(each -> each.setting().equals(name)).findFirst();
    if (figure.isEmpty()) {
      Long nanos = streamed.get().milestones().get(name);
      return nanos == null ? Goodness.EXCLUDED : atMost(nanos / NANOS_PER_MILLI, limit);
    }
    boolean time = figure.get().ofTime();
    OptionalDouble value =
        time
            ? figure.get().values(streamed.get()).max()
            : figure.get().values(streamed.get()).min();
    if (value.isEmpty()) {
      return Goodness.EXCLUDED;
    }
    return time
        ? atMost(value.getAsDouble(), limit)
        : value.getAsDouble() >= limit ? Goodness.GOOD : Goodness.NOT_GOOD;
  }

  private static Goodness atMost(double value, double limit) {
    if (value < 0) {
      return Goodness.EXCLUDED;
    }
    return value <= limit ? Goodness.GOOD : Goodness.NOT_GOOD;
  }
}
