package dev.gauntlet.run;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.SuiteFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a suite that runs repeatedly, each time on a new platform. */
@Tag("slow")
class RepeatedSuiteIT {

  @TempDir Path folder;

  @Test
  void runsAreComparedWithThoseOfThePreviousSuite() throws Exception {
    RunFolder first = smoke();
    RunFolder second = smoke();
    assertThat(first.path().resolve("report.html"))
        .content()
        .doesNotContain("Against the run before");
    assertThat(second.path().resolve("report.html"))
        .content()
        .contains("Against the run before", first.name());
  }

  @Test
  void platformOfTheSuiteReportsItsMetrics() throws Exception {
    assertThat(smoke().eventLog()).content().contains("\"type\":\"metrics\"");
  }

  private RunFolder smoke() throws Exception {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "suite",
                    "quick",
                    "--tag",
                    "smoke",
                    "-Dduration=5s",
                    "-Dresults=" + folder.resolve("results")),
                Stream.of(SpeedIndependentOptions.requests("1min")).map("-D"::concat))
            .toArray(String[]::new);
    try (SimulationProcess run = SimulationProcess.gauntlet(folder, arguments)) {
      run.exitCode();
      run.remains().assertGoneWithin(ofSeconds(15));
      Path suite = Files.readSymbolicLink(folder.resolve("results/latest"));
      return SuiteFolder.of(folder.resolve("results").resolve(suite)).orElseThrow().runs().get(0);
    }
  }
}
