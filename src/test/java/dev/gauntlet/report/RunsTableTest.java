package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTableTest {

  @TempDir Path results;
  private final RunsTable table = new RunsTable(ZoneOffset.UTC);

  @Test
  void suiteRunIsListedWithItsSuite() throws IOException {
    String suite = "20261121-120000-suite-quick/Spike/20261121-120005-spike";
    RunData run = EventfulRun.played(results, suite).end();
    Objectives objectives = Objectives.of(Objective.ofRun(ObjectiveMetric.ERROR_RATE, 10));
    table.add(run.folder(), Optional.of(Judge.judge(run, objectives).result(run)));
    table.add(new RunFolder(results.resolve("20261121-100000-smoke")), Optional.empty());
    assertThat(table.text().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("run|simulation|suite|when|verdict|"),
            line -> assertThat(line).startsWith("20261121-120005-spike|Spike (quick)|quick|"),
            line ->
                assertThat(line).startsWith("20261121-100000-smoke|-|").contains("|no result|"));
  }
}
