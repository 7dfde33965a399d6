package dev.gauntlet.verdict;

import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.result.ActualLoad;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The possible effect on a run if the load generator read answers late. Lateness lengthens
 * latencies, up to a timeout, and reduces the load of users who wait for their answers. A passed
 * objective is therefore valid, unless there was too little load.
 *
 * @param judged the results of the objectives, in the same order
 */
record LatenessEffect(RunData run, List<Objective> objectives, List<ObjectiveResult> judged) {

  /**
   * The maximum share of the time between two requests of a user; a larger delay reduces the load
   * too much.
   */
  private static final double MOST_OF_A_ROUND = 0.1;

  /** The metrics that lateness does not affect as long as no request times out. */
  private static final Set<ObjectiveMetric> OF_ANSWERS =
      Set.of(ObjectiveMetric.ERROR_RATE, ObjectiveMetric.OK_SHARE);

  /**
   * Returns whether a delay had no other effect than longer latencies: latencies were judged, and
   * all of them kept their limits.
   */
  boolean onlyLengthened(double delayMillis) {
    return IntStream.range(0, judged.size())
            .noneMatch(i -> spoils(objectives.get(i), judged.get(i)))
        && objectives.stream().anyMatch(Objective::ofLatency)
        && !thinnedOut(delayMillis);
  }

  private boolean spoils(Objective objective, ObjectiveResult result) {
    if (result.passed()) {
      // Lateness may also have lengthened the base, which makes the ratio smaller.
      return objective instanceof RatioObjective;
    }
    boolean ofAnswers =
        objective instanceof CriterionObjective about
            && OF_ANSWERS.contains(about.criterion().metric());
    return !(objective instanceof TargetObjective)
        && !(ofAnswers && run.total().count(OutcomeKind.TIMED_OUT) == 0);
  }

  /**
   * Returns whether a delay reduced the load too much. An open model starts its users in any case,
   * and the users of a scenario have a fixed number of requests.
   */
  private boolean thinnedOut(double delayMillis) {
    ActualLoad load = run.work().actual();
    return run.header().planned().userSeconds() > 0
        && delayMillis / 1000 * load.operations() > MOST_OF_A_ROUND * load.userSeconds();
  }
}
