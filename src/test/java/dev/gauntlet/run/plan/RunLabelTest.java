package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunLabelTest {

  private static RunLabel label(Map<String, String> options) {
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), RunLabelTest.class.getClassLoader()));
    RunLabel label = RunLabel.read(settings.section("about"));
    settings.throwIfProblems();
    return label;
  }

  @Test
  void optionsNameTheRunAndItsRandomSeed() {
    assertThat(label(Map.of("title", "after the index", "notes", "n", "seed", "42")))
        .isEqualTo(new RunLabel("after the index", "n", 42));
  }

  @Test
  void defaultSeedDiffersBetweenRuns() {
    assertThat(label(Map.of()).seed()).isNotNegative().isNotEqualTo(label(Map.of()).seed());
  }

  @Test
  void invalidSeedIsAProblem() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> label(Map.of("seed", "-1")))
        .withMessageContaining("about.seed must be a whole number from 0 to");
  }
}
