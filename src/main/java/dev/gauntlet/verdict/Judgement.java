package dev.gauntlet.verdict;

import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.Verdict;
import java.util.List;

/**
 * A verdict and what it rests on.
 *
 * @param health of the load generator; null where nobody watched it
 * @param recoverySeconds of each phase, null where it did not recover
 */
public record Judgement(
    Verdict verdict,
    HealthResult health,
    List<ObjectiveResult> objectives,
    List<Double> recoverySeconds) {

  /** The run's result with this judgement in it. */
  public RunResult result(RunData run) {
    return RunResult.of(run, verdict, health, objectives, recoverySeconds);
  }
}
