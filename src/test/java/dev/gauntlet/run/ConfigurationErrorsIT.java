package dev.gauntlet.run;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.process.ParentProcess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/** Tests of the console output of a simulation with configuration errors. */
class ConfigurationErrorsIT {

  @TempDir Path folder;

  @Test
  void allProblemsAreReportedTogetherBeforeAnythingIsStarted() throws Exception {
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
          .contains("target.base-url must consist only of scheme, host, port and path")
          .contains("(did you mean ma?) (-Dtarget.contract)")
          .contains("unknown key load.spawnrate, did you mean spawn-rate? (-Dload.spawnrate)")
          .contains("results.directory cannot be written to ", "occupied is no folder")
          .contains("No result was written")
          .doesNotContain("hunter2")
          .doesNotContain("\tat ")
          .doesNotContain("Exception");
      run.remains().assertGoneWithin(ofSeconds(1));
      assertThat(folder.resolve("results")).doesNotExist();
    }
  }

  @Test
  void invalidConfigurationIsRecordedAsTheLatestRunWithVerdictError() throws Exception {
    Path before = Files.createDirectories(folder.resolve("results/20261121-120000Z-smoke"));
    Files.createSymbolicLink(folder.resolve("results/latest"), before.getFileName());
    try (SimulationProcess run =
        SimulationProcess.start(
            folder, Smoke.class, "users=-5", "load.spawnrate=3", "title=nightly")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertVerdictIsError(run, "load.users must be positive, was -5 (-Dusers)");
      assertThat(run.result().at("/verdict/reasons")).hasSize(2);
      assertThat(run.result().at("/provenance/title").asText()).isEqualTo("nightly");
    }
  }

  @Test
  void refusedLoginIsReportedOnce() throws Exception {
    HttpServer platform =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    platform.start();
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "baseUrl=http://127.0.0.1:" + platform.getAddress().getPort(),
            "journeys=task",
            "target.username=me",
            "target.password=hunter2")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertVerdictIsError(run, "me cannot log in at POST");
      assertThat(run.console())
          .containsOnlyOnce("me cannot log in at POST")
          .doesNotContain("\tat ");
    } finally {
      platform.stop(0);
    }
  }

  @Test
  void dryRunWritesNoResults() throws Exception {
    try (SimulationProcess run = SimulationProcess.start(folder, Smoke.class, "dryRun")) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      assertThat(folder.resolve("results")).doesNotExist();
    }
  }

  @Test
  void simulationThatFailsBeforeItsConfigurationIsReadIsTheLatestRun() throws Exception {
    try (SimulationProcess run = SimulationProcess.start(folder, Unbuildable.class)) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertVerdictIsError(run, "The simulation could not be built");
      assertThat(run.result().at("/run/simulation").asText()).isEqualTo("Unbuildable");
    }
  }

  /** A simulation whose own code fails before that of Gauntlet. */
  public static final class Unbuildable extends GauntletSimulation {
    public Unbuildable() {
      super(
          load(
              LoadShape.phase("none")
                  .users(Integer.parseInt("many"))
                  .atOnce()
                  .during(ofSeconds(1))));
    }
  }

  private static void assertVerdictIsError(SimulationProcess run, String reason) throws Exception {
    assertThat(run.result().at("/verdict/status").asText()).isEqualTo("error");
    assertThat(run.result().at("/verdict/reasons/0").asText()).contains(reason);
    assertThat(run.results().resolve("junit.xml")).content().contains("errors=\"1\"");
    assertThat(run.results().resolve("summary.md")).content().contains(": ERROR");
    assertThat(run.results().resolve("report.html")).content().contains("The load did not start");
  }

  @Test
  void runWithoutItsParentProcessSendsNoLoad() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(folder, Smoke.class, "quick", ParentProcess.PID + "=1")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains("the process that started the load generator has ended")
          .doesNotContain("Exception");
      assertThat(folder.resolve("results")).doesNotExist();
    }
  }

  @Test
  void unavailableTargetIsReportedInOneSentence() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(
            folder,
            Smoke.class,
            "quick",
            "target.embedded.faults=status:POST /api/v1/auth/register:503")) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.console())
          .contains("\"register user\" failed at POST ", "status 503, expected 201")
          .doesNotContain("\tat ")
          .doesNotContain("Exception");
      assertVerdictIsError(run, "status 503, expected 201");
      run.remains().assertGoneWithin(ofSeconds(15));
    }
  }
}
