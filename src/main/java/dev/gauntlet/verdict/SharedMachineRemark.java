package dev.gauntlet.verdict;

import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A remark on a run whose latencies failed while the load generator and its target shared a
 * saturated machine. It is not a health finding, because the load generator was not late.
 */
final class SharedMachineRemark {

  private SharedMachineRemark() {}

  /**
   * Returns one sentence, or none.
   *
   * @param objectives the judged objectives
   * @param judged the results of the objectives, in the same order
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
        ("Load generator and platform shared a machine with a CPU usage of %s, which affects these"
             + " latencies; give the platform a separate machine, or plan fewer users.")
            .formatted(FigureUnit.PERCENT.readable(Math.rint(100 * busy))));
  }

  private static boolean latencyFailed(List<Objective> objectives, List<ObjectiveResult> judged) {
    return IntStream.range(0, judged.size())
        .filter(i -> judged.get(i).status() == ObjectiveStatus.FAILED)
        .mapToObj(objectives::get)
        .anyMatch(Objective::ofLatency);
  }
}
