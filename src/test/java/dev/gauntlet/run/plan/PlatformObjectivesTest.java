package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.run.workload.ShapedLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of objectives in a file for the requests of a real contract. */
class PlatformObjectivesTest {

  @TempDir Path folder;

  private RunSpec read(String request) throws IOException {
    Files.writeString(
        folder.resolve("ma.conf"), "objectives.ma {\n  \"%s\" { p95 = 7 s }\n}".formatted(request));
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of("journeys", "task"),
                Map.of(),
                RunSpec.class.getClassLoader(),
                new NamedFiles(folder)));
    return RunSpec.read(
        "Test",
        settings,
        (name, all) -> ShapedLoad.read(all, chosen -> RunSpecs.SHAPE, Journeys.builtIn()).workload());
  }

  @Test
  void limitsOfAPlatformComeFromItsFile() throws IOException {
    assertThat(read("create task").judging().objectives().all())
        .filteredOn(objective -> objective.request().isPresent())
        .singleElement()
        .asString()
        .contains("create task");
  }

  @Test
  void objectivesOfMissingOperationsAreSkipped() throws IOException {
    assertThat(read("brew coffee").judging().objectives().all())
        .allMatch(objective -> objective.request().isEmpty());
  }

  @Test
  void typoIsReportedWithItsLine() {
    List<String> problems = ProblemTexts.of(() -> read("creat task"));
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("unknown key objectives.ma.\"creat task\"")
        .endsWith("(%s: 2)".formatted(folder.resolve("ma.conf")));
  }
}
