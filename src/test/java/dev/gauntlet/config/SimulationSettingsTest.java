package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;

class SimulationSettingsTest {

  private static final Config DEFAULTS =
      ConfigFactory.parseString(
          """
          scenarios {
            Storm { settings.target.embedded.faults = drop, run.error-rate = 20 % }
            chat { Levels { settings { load.quick = true } }, Plain { run.error-rate = 1 % } }
          }
          """);

  @Test
  void settingsOfASimulationAreFoundByItsName() {
    assertThat(SimulationSettings.in(DEFAULTS, "Storm").getString("target.embedded.faults"))
        .isEqualTo("drop");
  }

  @Test
  void simulationInAFolderHasANestedName() {
    assertThat(SimulationSettings.in(DEFAULTS, "chat.Levels").getBoolean("load.quick")).isTrue();
  }

  @Test
  void otherSimulationsHaveNone() {
    assertThat(SimulationSettings.in(DEFAULTS, "chat.Plain").isEmpty()).isTrue();
    assertThat(SimulationSettings.in(DEFAULTS, "Spike").isEmpty()).isTrue();
    assertThat(SimulationSettings.in(ConfigFactory.empty(), "chat.Levels").isEmpty()).isTrue();
  }
}
