package dev.gauntlet.run.plan;

import static dev.gauntlet.run.plan.RunSpecs.ofMa;
import static dev.gauntlet.run.plan.RunSpecs.problems;
import static dev.gauntlet.run.plan.RunSpecs.read;
import static dev.gauntlet.run.plan.RunSpecs.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.measure.SkippedStep;
import dev.gauntlet.run.workload.ShapedLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the check that the journeys of a run match the contract. */
class RunSpecContractTest {

  @TempDir Path temp;

  @Test
  void theContractMayBeAPath() {
    RunSpec spec = read(ofMa("target.contract", "user-files/contracts/ma.conf"));
    assertThat(use(spec).contract().name()).isEqualTo("ma");
  }

  @Test
  void eventLogHoldsTheOrderOfMixAndContract() throws IOException {
    assertThat(read(Map.of()).contractsByJourney().keySet())
        .containsExactly("worker", "task", "mixed", "readonly");
    assertThat(read(Map.of("journeys", "readonly,mixed:2,worker")).contractsByJourney().keySet())
        .containsExactly("readonly", "mixed", "worker");
    String contract =
        smallContract(
            """
            "unregister worker" { method = POST, path = /gone }
            "register worker" { method = POST, path = /workers }
            "send heartbeat" { method = POST, path = /heartbeats }
            """);
    RunSpec spec = read(Map.of("target.contract", contract, "journeys", "worker"));
    assertThat(spec.judging().scope().operations().get("ma"))
        .containsExactly("unregister worker", "register worker", "send heartbeat");
  }

  @Test
  void unusedOperationsMayBeMissing() throws IOException {
    String contract =
        smallContract(
            """
            "register worker" { method = POST, path = /workers }
            "send heartbeat" { method = POST, path = /heartbeats }
            "unregister worker" { method = POST, path = /gone }
            """);
    RunSpec spec = read(Map.of("target.contract", contract, "journeys", "worker"));
    assertThat(spec.judging().objectives().all())
        .extracting("request")
        .contains(Optional.of("send heartbeat"))
        .doesNotContain(Optional.of("get worker"));
  }

  @Test
  void objectivesOfMissingOperationsAreReportedInOneLine() throws IOException {
    String contract =
        smallContract(
            """
            "register worker" { method = POST, path = /workers }
            "send heartbeat" { method = POST, path = /heartbeats }
            "unregister worker" { method = POST, path = /gone }
            """);
    String plan =
        new RunDescription(read(Map.of("target.contract", contract, "journeys", "worker"))).ofRun();
    assertThat(plan)
        .containsOnlyOnce("\n  objectives.")
        .containsPattern(
            "Without effect in this run:\n  objectives\\.ma: \\d+ are for requests that the contract"
                + " does not offer: .*get worker.*\n$");
  }

  @Test
  void singleObjectiveOfAMissingOperationIsNamed() throws IOException {
    Files.writeString(temp.resolve("ma.conf"), "objectives.ma.\"get orders\".p95 = 1 s");
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of("journeys", "worker"),
                Map.of(),
                RunSpec.class.getClassLoader(),
                new NamedFiles(temp)));
    RunSpec spec =
        RunSpec.read(
            "Test",
            settings,
            (name, all) ->
                ShapedLoad.read(all, chosen -> RunSpecs.SHAPE, Journeys.builtIn()).workload());
    assertThat(new RunDescription(spec).ofRun())
        .endsWith(
            "Without effect in this run:\n"
                + "  objectives.ma.\"get orders\": the contract offers no such request\n");
  }

  /** The contract {@code ma} with another name for one of its operations. */
  private Path renamed(String contract, String operation, String other) throws IOException {
    String text =
        Files.readString(Path.of("user-files/contracts/ma.conf"))
            .replace("name = ma\n", "name = " + contract + "\n")
            .replace("\"%s\" {".formatted(operation), "\"%s\" {".formatted(other));
    return Files.writeString(temp.resolve("own.conf"), text);
  }

  @ParameterizedTest
  @CsvSource({"ma, creat task", "own, creat task", "own, Create task"})
  void misspelledOperationIsReportedAtItsLine(String name, String misspelled)
      throws IOException {
    Path contract = renamed(name, "create task", misspelled);
    int line = Files.readAllLines(contract).indexOf("    \"%s\" {".formatted(misspelled)) + 1;
    assertThat(problems("target.contract", contract.toString(), "journeys", "task"))
        .containsExactly(
            ("contract.operations.\"%s\" must be named \"create task\", which the journey task"
                    + " calls; where the platform lacks that, add \"create task\" = null (%s: %s)")
                .formatted(misspelled, contract, line));
  }

  /** A contract that includes {@code ma}, with more operations. */
  private Path including(String operations) throws IOException {
    Path ma = Path.of("user-files/contracts/ma.conf").toAbsolutePath();
    return Files.writeString(
        temp.resolve("own.conf"),
        "include file(\"%s\")\ncontract { operations {\n%s\n} }".formatted(ma, operations));
  }

  @Test
  void misspelledRemovalIsReportedAtItsLine() throws IOException {
    Path contract = including("\"get tsk\" = null");
    assertThat(problems("target.contract", contract.toString(), "journeys", "task"))
        .containsExactly(
            ("contract.operations.\"get tsk\" = null removes nothing that a journey calls, did you"
                    + " mean \"get task\"? (%s: 3)")
                .formatted(contract));
  }

  @Test
  void placeholderThatOnlyAJourneyKnowsIsReportedWithoutItsMark() throws IOException {
    String contract =
        smallContract(
            """
            "create task" {
              method = POST, path = /tasks, body { note = "Please {description}" }
            }
            """);
    assertThat(problems("target.contract", contract, "journeys", "task"))
        .singleElement()
        .asString()
        .startsWith(
            "contract.operations.\"create task\".body.note must mark its placeholders with #:"
                + " write #{description} in place of {description}");
  }

  @Test
  void operationBesideACalledOneOfNearlyItsNameIsNoted() throws IOException {
    Path contract = including("\"creat task\" { method = POST, path = /tasks }");
    RunSpec spec = read(Map.of("target.contract", contract.toString(), "journeys", "task"));
    assertThat(new DryRun(spec).text())
        .contains(
            "Operations that no journey of this run calls: \"creat task\" beside \"create task\"."
                + " To change the called one, use its name");
  }

  @Test
  void operationRemovedByTheContractIsNotMisspelled() throws IOException {
    Path contract = renamed("own", "get task", "get tasks");
    Files.writeString(
        contract,
        Files.readString(contract).replace("operations {", "operations {\n\"get task\" = null"));
    RunSpec spec = read(Map.of("target.contract", contract.toString(), "journeys", "task"));
    assertThat(spec.requirements().leftOut()).extracting(SkippedStep::request).contains("get task");
  }

  @Test
  void objectiveOfAMissingOperationIsARemarkWithTheNearestRequest()
      throws IOException {
    Path contract = renamed("ma", "get worker", "get workers");
    RunSpec spec = read(Map.of("target.contract", contract.toString(), "journeys", "task"));
    assertThat(new RunDescription(spec).ofRun())
        .contains(
            "Without effect in this run:\n  objectives.ma.\"get worker\": the contract offers no"
                + " such request (did you mean get workers?)\n");
  }

  private String smallContract(String operations) throws IOException {
    String text = "contract { name = small, operations { %s } }".formatted(operations);
    return Files.writeString(temp.resolve("small.conf"), text).toString();
  }

  @Test
  void stepMissingInTheContractIsSkippedAndReported() throws IOException {
    String contract =
        smallContract(
            """
            "register worker" { method = POST, path = /workers }
            "send heartbeat" { method = POST, path = /heartbeats }
            """);
    RunSpec spec = read(Map.of("target.contract", contract, "journeys", "worker"));
    assertThat(spec.requirements().leftOut())
        .containsExactly(
            new SkippedStep("worker", "unregister worker", "the contract small lacks it"));
    assertThat(new RunDescription(spec).ofRun())
        .contains("Left out:")
        .contains("worker: unregister worker, since the contract small lacks it");
    assertThat(use(spec).operations()).containsExactly("register worker", "send heartbeat");
  }

  @Test
  void valueThatNoStepProvidesIsReportedByTheDryRun(@TempDir Path folder) throws IOException {
    Files.copy(Path.of("user-files/contracts/ma.conf"), folder.resolve("ma.conf"));
    Path contract =
        Files.writeString(
            folder.resolve("mine.conf"),
            """
            include "ma.conf"
            contract.operations."create task".body.n { a { b = "#{nobodyGives}" } }
            """);
    RunSpec spec = read(Map.of("target.contract", contract.toString(), "journeys", "task"));
    assertThat(new DryRun(spec).text())
        .contains("Values that no step, draw or account gives:")
        .contains("task: \"create task\" of the contract " + contract + " needs #{nobodyGives};");
    assertThat(new DryRun(read(Map.of("journeys", "task"))).text()).doesNotContain("no step, draw");
  }

  @Test
  void journeyWithoutRemainingOperationsIsAProblem() throws IOException {
    String contract = smallContract("\"check health\" { method = GET, path = /health }");
    assertThat(problems("target.contract", contract, "journeys", "worker,mixed"))
        .containsExactly(
            "load.journeys includes worker, whose requests are all left out: no register worker, since the"
                + " contract small lacks it; no send heartbeat, since the contract small lacks it;"
                + " no unregister worker, since the contract small lacks it (-Djourneys)");
  }
}
