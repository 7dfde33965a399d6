package dev.gauntlet.verdict;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.OutcomeKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A detector of total failure: a target gives no good answer and no announced refusal for some
 * time, although requests are sent. A successful login is a good answer as long as no request
 * fails.
 */
final class TotalFailureDetector {

  /** The minimum number of failures. With fewer, a fault may affect only a user or two. */
  private static final int FEWEST_FAILURES = 10;

  private final Duration limit;
  private final Map<String, Long> failures = new LinkedHashMap<>();
  private AnswerCounts sound;

  /**
   * @param limit the maximum time of total failure
   */
  TotalFailureDetector(Duration limit) {
    this.limit = limit;
  }

  void errors(List<ErrorCount> counts) {
    for (ErrorCount count : counts) {
      if (countsAsFailure(count.outcome())) {
        String what = "\"%s\" at %s".formatted(count.message(), count.request());
        failures.merge(what, count.count(), Long::sum);
      }
    }
  }

  private static boolean countsAsFailure(String outcome) {
    return !outcome.equals(ErrorCount.REJECTED) && !outcome.equals(OutcomeKind.UNSENT.toString());
  }

  /** Returns the reason to end the run, or empty. */
  Optional<String> look(AnswerCounts now) {
    if (sound == null || works(now) || idle(now)) {
      sound = now;
      failures.clear();
      return Optional.empty();
    }
    Duration time = Duration.ofMillis(now.t() - sound.t());
    return time.compareTo(limit) < 0 ? Optional.empty() : failures(now).or(() -> silence(now));
  }

  private boolean works(AnswerCounts now) {
    return now.good() > sound.good()
        || now.setupGood() > sound.setupGood() && now.bad() == sound.bad();
  }

  private boolean idle(AnswerCounts now) {
    return now.inFlight() == 0 && now.failures() == sound.failures();
  }

  private Optional<String> failures(AnswerCounts now) {
    long failed = now.failures() - sound.failures();
    return failed < FEWEST_FAILURES
        ? Optional.empty()
        : reason("%s%s".formatted(FigureUnit.counted(failed, "failure"), mostFrequent()));
  }

  private String mostFrequent() {
    return failures.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> ", most often " + most.getKey())
        .orElse("");
  }

  private Optional<String> silence(AnswerCounts now) {
    long timedOut = now.timedOut() - sound.timedOut();
    boolean waiting = now.inFlight() > 0 || timedOut > 0;
    return !waiting || now.answered() > sound.answered()
        ? Optional.empty()
        : reason(
            "no answer arrived, while %s without one; raise the limit if answers take so long"
                .formatted(
                    now.inFlight() > 0
                        ? FigureUnit.counted(now.inFlight(), "request") + " waited"
                        : FigureUnit.counted(timedOut, "request") + " timed out"));
  }

  private Optional<String> reason(String what) {
    return Optional.of(
        "no request succeeded for %s, the limit of objectives.abort-on.nothing-works: %s"
            .formatted(DurationText.format(limit), what));
  }
}
