package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests of runs that are cut short: no process or file remains, and the measurements are kept. */
class RunEndIT {

  private static final Duration KILL_DEADLINE = ofSeconds(15);
  private static final Duration INTERRUPT_DEADLINE = ofSeconds(30);

  /** The bit of SIGINT in a signal mask. */
  private static final long INTERRUPT = 1 << 1;

  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void ctrlCShutsTheRunDownInOrderWithItsOutputs() throws Exception {
    assumeInterruptsAreHeard();
    try (SimulationProcess run =
        SimulationProcess.startGroup(
            folder, Smoke.class, SpeedIndependentOptions.generator("quick", "duration=60s"))) {
      run.awaitOutput("0:0");
      assertEverythingIsSeen(run);
      run.interruptGroup();
      assertThat(run.exitCode(INTERRUPT_DEADLINE)).isEqualTo(130);
      run.remains().assertGoneWithin(KILL_DEADLINE);
      assertThat(run.result().at("/verdict/status").asText()).isEqualTo("aborted");
      assertThat(run.result().at("/totals/ok").asLong()).isPositive();
      assertThat(run.result().at("/totals/failed").asLong()).isZero();
      assertThat(run.console()).contains("ABORTED: The run was cut short");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void ctrlCBeforeTheLoadLeavesAResult() throws Exception {
    assumeInterruptsAreHeard();
    try (SimulationProcess run = SimulationProcess.startGroup(folder, Smoke.class, "quick")) {
      run.awaitOutput("starting the embedded platform");
      run.interruptGroup();
      assertThat(run.exitCode(INTERRUPT_DEADLINE)).isEqualTo(130);
      assertThat(run.result().at("/verdict/status").asText()).isEqualTo("error");
      assertThat(run.result().at("/totals/sent").asLong()).isZero();
      assertThat(run.result().at("/run/target").asText()).contains("not ready yet");
      assertThat(run.console()).contains("ERROR: A signal ended the load generator before its load began.");
      run.remains().assertGoneWithin(KILL_DEADLINE);
    }
  }

  @Tag("slow")
  @Test
  @EnabledOnOs(OS.LINUX)
  void ctrlCDuringLoginsPreventsTheLoad() throws Exception {
    assumeInterruptsAreHeard();
    try (SimulationProcess run =
        SimulationProcess.startGroup(
            folder,
            Smoke.class,
            "quick",
            "journeys=task",
            "target.embedded.faults=slow:POST /api/v1/auth/login:2s")) {
      run.awaitOutput("accounts ");
      run.interruptGroup();
      assertThat(run.exitCode(INTERRUPT_DEADLINE)).isEqualTo(130);
      assertThat(run.console())
          .contains("The run was cut short before the load began")
          .doesNotContain("started...");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void signalThatEndsTheStartingPlatformFirstIsNotAPlatformFailure()
      throws Exception {
    try (SimulationProcess run = SimulationProcess.start(folder, Smoke.class, "quick")) {
      run.awaitOutput("starting the embedded platform");
      ProcessHandle platform = run.awaitPlatform();
      platform.destroy();
      platform.onExit().join();
      run.signal("TERM");
      assertThat(run.exitCode()).isEqualTo(143);
      assertThat(run.result().at("/verdict/reasons/0").asText())
          .isEqualTo("A signal ended the load generator before its load began.");
    }
  }

  @Tag("slow")
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void killedParentBeforeTheLoadIsTheReasonOfTheResult() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.gauntlet(
            folder, "run", "Smoke", "-Dquick", "-Dresults=" + folder.resolve("results"))) {
      run.awaitOutput("starting the embedded platform");
      run.signal("KILL");
      run.remains().assertGoneWithin(KILL_DEADLINE);
      assertThat(run.result().at("/verdict/reasons/0").asText())
          .isEqualTo("The process that started the load generator ended before the load began.");
    }
  }

  @Tag("slow")
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void killedLoadGeneratorEndsThePlatformAndItsStores() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(folder, Smoke.class, "quick", "duration=60s")) {
      run.awaitOutput("0:0");
      assertEverythingIsSeen(run);
      run.signal("KILL");
      run.remains().assertGoneWithin(KILL_DEADLINE);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void killedMavenLeavesNoProcesses() throws Exception {
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    List<String> command = new ArrayList<>(List.of(maven, "-B", "gatling:test"));
    Stream.of(SpeedIndependentOptions.generator("simulation=Smoke", "quick", "duration=60s"))
        .map("-D"::concat)
        .forEach(command::add);
    command.add("-Dresults=" + folder.resolve("results"));
    try (SimulationProcess run = SimulationProcess.launch(folder, command)) {
      run.awaitOutput("0:0");
      assertEverythingIsSeen(run);
      run.signal("KILL");
      run.remains().assertGoneWithin(KILL_DEADLINE);
      assertThat(run.result().at("/verdict/status").asText()).isEqualTo("aborted");
    }
  }

  /** Without this check, a test could pass because it observes no process. */
  private static void assertEverythingIsSeen(SimulationProcess run) {
    String processes = String.join("\n", run.remains().processes());
    assertThat(List.of("PlatformMain", "StoreGuard", "bin/postgres", "redis-server"))
        .allSatisfy(name -> assertThat(processes.contains(name)).as(name).isTrue());
    assertThat(run.remains().files()).isNotEmpty();
  }

  /** A background process of a shell ignores SIGINT, and so do all its child processes. */
  private static void assumeInterruptsAreHeard() throws IOException {
    long ignored =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .findFirst()
            .orElse(0);
    assumeThat(ignored & INTERRUPT).describedAs("SIGINT is ignored in this session").isZero();
  }
}
