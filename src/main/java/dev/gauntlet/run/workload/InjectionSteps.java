package dev.gauntlet.run.workload;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;

import dev.gauntlet.load.UserSchedule;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A converter of a schedule to Gatling's injection steps. Gatling truncates the length of every
 * ramp to whole seconds and recurses once for each step, so users are injected in batches and wait
 * until they are due.
 */
final class InjectionSteps {

  private InjectionSteps() {}

  /**
   * @param schedule a schedule of at least one user
   */
  static OpenInjectionStep[] of(UserSchedule schedule) {
    List<OpenInjectionStep> steps = new ArrayList<>();
    Duration now = Duration.ZERO;
    for (InjectionBatch batch : InjectionBatch.of(schedule)) {
      if (batch.at().compareTo(now) > 0) {
        steps.add(nothingFor(batch.at().minus(now)));
      }
      steps.add(atOnceUsers(batch.users()));
      now = batch.at();
    }
    return steps.toArray(OpenInjectionStep[]::new);
  }
}
