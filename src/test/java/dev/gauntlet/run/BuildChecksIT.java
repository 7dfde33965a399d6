package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the console output of Maven for invalid options. */
@Tag("slow")
class BuildChecksIT {

  @TempDir Path folder;

  @Test
  void unknownSimulationIsReportedWithASuggestion() throws Exception {
    assertRefused("-Dsimulation=Spyke", "there is no simulation Spyke, did you mean Spike?");
  }

  @Test
  void optionOfGatlingForTheSimulationIsRefused() throws Exception {
    assertRefused(
        "-Dgatling.simulationClass=simulations.Spike", "choose the simulation with -Dsimulation=NAME");
  }

  @Test
  void simulationInASubpackageIsFound() throws Exception {
    try (SimulationProcess build = build("-Dsimulation=multiagent.Heartbeats10")) {
      assertThat(build.exitCode()).describedAs(build.console()).isZero();
    }
  }

  @Test
  void optionThatThePluginDropsIsRefusedWithoutItsValue() throws Exception {
    assertRefused(
        "-Dobjectives.ma.create task.p95=4711ms",
        "cannot hand on an option with a blank in its name. Use ./gauntlet run Smoke");
  }

  @Test
  void rejectedJvmOptionFailsTheBuildWithTheReason() throws Exception {
    assertRefused(
        "-Dgatling.jvmArgs=-Xmx4Q",
        "Java does not start with -Dgatling.jvmArgs=-Xmx4Q: Invalid maximum heap size: -Xmx4Q;"
            + " correct it, such as -Dgatling.jvmArgs=-Xmx4G");
  }

  @Test
  void commaSeparatedJvmOptionsAreAccepted() throws Exception {
    try (SimulationProcess build = build("-Dgatling.jvmArgs=-Xms64M,-Xmx128M")) {
      assertThat(build.exitCode()).describedAs(build.console()).isZero();
    }
  }

  private void assertRefused(String option, String message) throws Exception {
    try (SimulationProcess build = build(option)) {
      assertThat(build.exitCode()).isEqualTo(1);
      assertThat(build.console()).contains(message).doesNotContain("4711");
    }
  }

  private SimulationProcess build(String option) throws Exception {
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    return SimulationProcess.launch(folder, List.of(maven, "-B", "-q", "process-classes", option));
  }
}
