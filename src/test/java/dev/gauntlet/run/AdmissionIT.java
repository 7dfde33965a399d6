package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.admission.SlotPeer;
import dev.gauntlet.admission.SlotPeer.Fault;
import dev.gauntlet.admission.SlotSimulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 200 users at once on a limit of 20: each fault is named by its own objectives. */
class AdmissionIT {

  private static final String SCENARIO = "scenarios.dev.gauntlet.admission.SlotSimulation.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "NONE, ''",
    "CHECK_THEN_ACT, over-limit accepted refused.global.count",
    "ONE_FEWER, wrong-refusals accepted refused.global.count",
    "LEAK, slots-not-returned statistics-differ",
    "WRONG_STATISTICS, slots-not-returned statistics-differ",
    "NO_REASON, error-rate refused.global.count refused.global.p95",
  })
  void everyFaultIsNamedByItsObjectives(Fault fault, String failed) throws Exception {
    JsonNode result = result(fault);
    List<String> found = new ArrayList<>();
    result
        .get("objectives")
        .forEach(
            each -> {
              if (!each.get("status").asText().equals("passed")) {
                found.add(each.get("metric").asText());
              }
            });
    List<String> expected = failed.isEmpty() ? List.of() : List.of(failed.split(" "));
    assertThat(expected).describedAs(result.get("admission").toPrettyString()).isSubsetOf(found);
    if (fault == Fault.NONE) {
      assertThat(found).describedAs(result.get("objectives").toPrettyString()).isEmpty();
      assertThat(result.at("/admission/0/slots/mostCertain").asInt()).isEqualTo(20);
      assertThat(result.at("/admission/0/counts/samples").asInt()).isPositive();
    }
  }

  private JsonNode result(Fault fault) throws Exception {
    try (SlotPeer peer = new SlotPeer(fault);
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                SlotSimulation.class,
                "baseUrl=" + peer.url(),
                "target.contract=src/test/resources/contracts/slots.conf",
                SCENARIO + "take slot.accepted=20",
                SCENARIO + "take slot.refused.global.count=180",
                SCENARIO + "take slot.refused.global.p95=5s")) {
      run.exitCode();
      assertThat(run.results()).describedAs(run.console()).exists();
      return run.result();
    }
  }
}
