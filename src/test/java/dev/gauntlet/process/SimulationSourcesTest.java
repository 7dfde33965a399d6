package dev.gauntlet.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationSourcesTest {

  @Test
  void projectSimulationsAreFoundInTheirSources() {
    assertThat(SimulationSources.ofProject().names())
        .contains("Spike", "multiagent.Registration10")
        .doesNotContain("package-info");
  }

  @Test
  void misspelledSimulationIsCorrected() {
    assertThat(SimulationSources.ofProject().hint("multiagent.Registraton10"))
        .isEqualTo(", did you mean multiagent.Registration10?");
  }

  @Test
  void firstJavadocSentenceDescribesTheSimulation(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Own.java"),
        """
        package simulations;

        /** Not this one. */
        interface Other {}

        /**
         * Users come with {@code -Dlevel=light}: do they
         * stay? More of it.
         */
        public final class Own extends GauntletSimulation {}
        """);
    assertThat(SimulationSources.in(folder).description("Own"))
        .isEqualTo("Users come with -Dlevel=light: do they stay?");
  }
}
