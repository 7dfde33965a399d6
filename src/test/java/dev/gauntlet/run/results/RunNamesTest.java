package dev.gauntlet.run.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.result.RunFolder;
import dev.gauntlet.run.process.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNamesTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 21, 12, 0, 5);

  @TempDir Path results;
  private RunFolder suite;
  private RunFolder smoke;

  @BeforeEach
  void runASuite() throws IOException {
    suite = new ResultsDirectory(results).newRun("suite-quick", NOON, Duration.ZERO);
    Path around = suite.path().resolve("Smoke");
    smoke = new ResultsDirectory(around).newRun("Smoke", NOON.plusMinutes(1), Duration.ZERO);
    Files.writeString(suite.path().resolve(RunNames.SUITE_FILE), "{}");
  }

  private Path named(String id) {
    return new RunNames(results).folder(id).path();
  }

  @Test
  void aSimulationOfASuiteIsARunLikeAnyOther() {
    assertThat(named("20261121-120005-suite-quick/Smoke")).isEqualTo(smoke.path());
    assertThat(named("latest/Smoke")).isEqualTo(smoke.path());
  }

  @Test
  void itIsKnownByItsOwnFolderToo() throws IOException {
    Files.writeString(smoke.eventLog(), "");
    assertThat(named("20261121-120105-smoke")).isEqualTo(smoke.path());
  }

  @Test
  void latestMayBeAFile() throws IOException {
    Files.delete(results.resolve("latest"));
    Files.writeString(results.resolve("latest"), suite.name() + "\n");
    assertThat(named("latest/Smoke")).isEqualTo(smoke.path());
  }

  @Test
  void aSuiteItselfIsNoRun() {
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest"))
        .withMessage("latest is a suite; name one of its simulations: latest/Smoke");
  }

  @Test
  void whatIsElsewhereIsNoRun() {
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest/../.."))
        .withMessageContaining("there is no run latest/../..");
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> named("latest/Spike"))
        .withMessageContaining("there is no run latest/Spike");
  }
}
