package dev.gauntlet.verdict;

import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.Verdict;
import java.util.List;

/**
 * A verdict and its basis.
 *
 * @param health the health of the load generator; null if it was not observed
 * @param recoverySeconds the recovery time of each phase, null if it did not recover
 */
public record Judgement(
    Verdict verdict,
    HealthResult health,
    List<ObjectiveResult> objectives,
    List<Double> recoverySeconds) {

  /** Returns the result of the run with this judgement. */
  public RunResult result(RunData run) {
    return RunResult.of(run, verdict, health, objectives, recoverySeconds);
  }
}
