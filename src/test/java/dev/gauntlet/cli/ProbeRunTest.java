package dev.gauntlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeRunTest {

  @Test
  void resultsDirectoryThatIsNoPathIsReportedBeforeAnythingIsStarted() {
    Sources sources =
        new Sources(Map.of("results", "~other/results"), Map.of(), getClass().getClassLoader());
    List<String> said = new ArrayList<>();
    assertThat(ProbeRun.of(Settings.load(sources), said::add)).isFalse();
    assertThat(said)
        .singleElement()
        .asString()
        .contains("results.directory must be written out: only ~/ is known, was ~other/results (-Dresults)");
  }
}
