package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.run.process.Starter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** A simulation that is started with mistakes, as people see it. */
class MistakesIT {

  @TempDir Path folder;

  @Test
  void sixMistakesAreToldAtOnceBeforeAnythingIsStarted() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "users=-5",
            "journeys=wroker",
            "baseUrl=http://me:hunter2@192.0.2.1",
            "target.contract=maa",
            "load.spawnrate=3",
            "results=" + Files.createFile(folder.resolve("occupied")))) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains("6 problems:")
          .contains("load.users must be positive, was -5 (-Dusers)")
          .contains("(did you mean worker?), was wroker (-Djourneys)")
          .contains("target.base-url must be nothing but scheme, host, port and path")
          .contains("(did you mean ma?) (-Dtarget.contract)")
          .contains("unknown key load.spawnrate, did you mean spawn-rate? (-Dload.spawnrate)")
          .contains("results.directory cannot be written to ", "occupied is no folder")
          .doesNotContain("hunter2")
          .doesNotContain("\tat ")
          .doesNotContain("Exception");
      run.remains().assertGoneWithin(ofSeconds(1));
      assertThat(folder.resolve("results")).doesNotExist();
    }
  }

  @Test
  void whoseStarterEndedBeforeItBeganMakesNoLoad() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(folder, Smoke.class, "quick", Starter.PID + "=1")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains("the process that started the load generator has ended")
          .doesNotContain("Exception");
      assertThat(folder.resolve("results")).doesNotExist();
    }
  }

  @Test
  void aTargetThatCannotBeHadIsOneSentence() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "quick",
            "target.embedded.faults=status:POST /api/v1/auth/register:503")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains("\"register user\" failed: status 503, expected 201")
          .doesNotContain("\tat ")
          .doesNotContain("Exception");
    }
  }
}
