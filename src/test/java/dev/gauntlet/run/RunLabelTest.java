package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunLabelTest {

  private static Settings settings(Map<String, String> options) {
    return Settings.load(new Sources(options, Map.of(), RunLabelTest.class.getClassLoader()));
  }

  private static RunLabel label(Map<String, String> options) {
    Settings settings = settings(options);
    RunLabel label = RunLabel.read(settings.section("about"));
    settings.throwIfProblems();
    return label;
  }

  @Test
  void optionsNameTheRunAndSeedItsChance() {
    assertThat(label(Map.of("title", "after the index", "notes", "n", "seed", "42")))
        .isEqualTo(new RunLabel("after the index", "n", 42));
  }

  @Test
  void withoutASeedEachRunHasItsOwn() {
    assertThat(label(Map.of()).seed()).isNotNegative().isNotEqualTo(label(Map.of()).seed());
  }

  @Test
  void aSeedThatIsNoneIsAProblem() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> label(Map.of("seed", "-1")))
        .withMessageContaining("about.seed must be a whole number from 0 to");
  }

  @Test
  void theCommandDoesTheRunAgainAndTellsNoSecret() {
    Map<String, String> options =
        settings(
                Map.of(
                    "quick", "",
                    "users", "20",
                    "title", "mine",
                    "results", "/tmp/x",
                    "java.io.tmpdir", "/tmp",
                    "target.password", "hunter2",
                    "target.embedded.faults", "slow:GET /tasks:2s"))
            .options();
    assertThat(new RunCommand("Spike", options, 7).text())
        .isEqualTo(
            "mvn gatling:test -Dsimulation=Spike -Dquick -Dseed=7"
                + " '-Dtarget.embedded.faults=slow:GET /tasks:2s' '-Dtarget.password=******'"
                + " -Dusers=20");
  }
}
