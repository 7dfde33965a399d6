package dev.gauntlet.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The target of a suite beside a custom contract. */
class SuiteTargetTest {

  @TempDir Path folder;

  @BeforeEach
  void aFileThatNoBuiltInJourneyKnows() throws IOException {
    for (String name : List.of("ma", "ap", "cv", "mine")) {
      Files.writeString(folder.resolve(name + ".conf"), "");
    }
  }

  private SuiteTarget.Plan plan(Map<String, String> options) {
    Settings settings =
        Settings.load(
            new SettingsSources(
                options,
                Map.of(),
                getClass().getClassLoader(),
                NamedFiles.OBJECTIVES,
                new NamedFiles(folder)));
    SuiteTarget.Plan plan = SuiteTarget.plan(settings);
    settings.throwIfProblems();
    return plan;
  }

  @Test
  void customContractIsAcceptedBesideTheEmbeddedPlatform() {
    assertThat(plan(Map.of()).expectedAccess().options())
        .containsKeys("target.ma.base-url", "target.ap.base-url")
        .doesNotContainKey("target.mine.base-url");
  }

  @Test
  void protocolSectionsAreAccepted() {
    assertThat(plan(Map.of("target.echo.url", "tcp://127.0.0.1:7"))).isNotNull();
    assertThat(ProblemTexts.of(() -> plan(Map.of("target.echo.ulr", "tcp://127.0.0.1:7"))))
        .singleElement()
        .asString()
        .startsWith("unknown key target.echo.ulr, did you mean url?");
  }

  @Test
  void configuredTargetStartsNoPlatform() {
    assertThat(plan(Map.of("baseUrl.mine", "http://127.0.0.1:1")))
        .isInstanceOf(SuiteTarget.OfConfiguration.class);
  }

  @Test
  void typoInTheSectionIsAProblem() {
    assertThat(ProblemTexts.of(() -> plan(Map.of("target.mine.base-ulr", "http://127.0.0.1:1"))))
        .singleElement()
        .asString()
        .startsWith("unknown key target.mine.base-ulr, did you mean base-url?");
  }
}
