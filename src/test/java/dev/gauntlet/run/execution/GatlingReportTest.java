package dev.gauntlet.run.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatlingReportTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.250Z");

  @TempDir Path temp;

  private void report(String folder) throws IOException {
    Path report = Files.createDirectories(temp.resolve("gatling").resolve(folder));
    Files.writeString(report.resolve("index.html"), folder);
    Files.writeString(report.resolve("simulation.log"), "large");
    Files.writeString(Files.createDirectories(report.resolve("js")).resolve("stats.js"), "x");
  }

  private Path kept() throws IOException {
    RunFolder run = new RunFolder(temp.resolve("run"));
    new GatlingReport(temp.resolve("gatling")).keep("Spike", NOON, run);
    return run.gatling();
  }

  @Test
  void firstGatlingReportOfTheRunIsKeptWithoutItsLog() throws IOException {
    report("spike-20261121115959000");
    report("spike-20261121120003000");
    report("spike-20261121120500000");
    report("smoke-20261121120001000");
    assertThat(kept().resolve("index.html")).hasContent("spike-20261121120003000");
    assertThat(kept().resolve("js/stats.js")).exists();
    assertThat(kept().resolve("simulation.log")).doesNotExist();
  }

  @Test
  void missingGatlingReportKeepsNothing() throws IOException {
    assertThat(kept()).doesNotExist();
    report("spike-20261121115959000");
    assertThat(kept()).doesNotExist();
  }
}
