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

  @TempDir Path folder;

  /**
   * A fault may have a consequence that depends on the moment: a late reading of the statistics sees
   * a leak, and few answers of others are below the limit of errors.
   */
  @ParameterizedTest
  @CsvSource({
    "NONE, '', ''",
    "CHECK_THEN_ACT, over-limit, ''",
    "ONE_FEWER, wrong-refusals, ''",
    "LEAK, slots-not-returned, statistics-differ",
    "WRONG_STATISTICS, statistics-differ, ''",
    "CROSS_TALK, cross-talk, error-rate",
    "NO_REASON, error-rate, ''",
  })
  void everyFaultIsNamedByItsObjectives(Fault fault, String failed, String consequence) throws Exception {
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
    assertThat(found)
        .describedAs(result.get("admission").toPrettyString())
        .filteredOn(metric -> !metric.equals(consequence))
        .containsExactlyElementsOf(failed.isEmpty() ? List.of() : List.of(failed));
    if (fault == Fault.NONE) {
      assertThat(result.at("/admission/0/slots/mostCertain").asInt()).isEqualTo(20);
      assertThat(result.at("/admission/0/counts/samples").asInt()).isPositive();
      assertThat(result.at("/totals/refusals/global/count").asInt()).isEqualTo(180);
    }
  }

  private JsonNode result(Fault fault) throws Exception {
    try (SlotPeer peer = new SlotPeer(fault);
        SimulationProcess run =
            SimulationProcess.start(
                folder,
                SlotSimulation.class,
                "baseUrl=" + peer.url(),
                "target.contract=src/test/resources/contracts/slots.conf")) {
      run.exitCode();
      assertThat(run.results()).describedAs(run.console()).exists();
      assertThat(run.result().at("/verdict/status").asText())
          .describedAs(run.console())
          .isNotIn("error", "aborted");
      return run.result();
    }
  }
}
