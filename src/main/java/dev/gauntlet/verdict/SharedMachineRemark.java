package dev.gauntlet.verdict;

import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A remark on a run whose latencies failed while the load generator and its target shared a
 * saturated machine. It is no health finding: the load generator was in time.
 */
final class SharedMachineRemark {

  private SharedMachineRemark() {}

  /**
   * One sentence, or none.
   *
   * @param objectives that were judged
   * @param judged what became of each of them, in their order
   */
  static List<String> remarks(
      RunData run,
      List<Objective> objectives,
      List<ObjectiveResult> judged,
      HealthLimits.Busy limit) {
    double[] used = run.health().machineUnderLoad(run.span().loadSeconds());
    if (!run.health().watched()
        || !run.health().generator().coLocated()
        || !limit.exceededBy(used)
        || !latencyFailed(objectives, judged)) {
      return List.of();
    }
    double busy = DoubleStream.of(used).average().orElseThrow();
    return List.of(
        ("Load generator and platform shared a machine that was %s busy: these latencies are the"
             + " machine's as well; give the platform a machine of its own, or plan fewer users.")
            .formatted(FigureUnit.PERCENT.readable(Math.rint(100 * busy))));
  }

  private static boolean latencyFailed(List<Objective> objectives, List<ObjectiveResult> judged) {
    return IntStream.range(0, judged.size())
        .filter(i -> judged.get(i).status() == ObjectiveStatus.FAILED)
        .mapToObj(objectives::get)
        .anyMatch(
            objective ->
                objective instanceof CriterionObjective about
                    && about.criterion().metric().unit() == FigureUnit.MILLIS);
  }
}
