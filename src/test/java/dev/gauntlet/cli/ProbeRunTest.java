package dev.gauntlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.protocol.echo.EchoServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeRunTest {

  private final List<String> printed = new ArrayList<>();

  private boolean probe(Map<String, String> options) {
    SettingsSources sources = new SettingsSources(options, Map.of(), getClass().getClassLoader());
    return ProbeRun.of(Settings.load(sources), printed::add);
  }

  @Test
  void systemOfAProtocolIsCheckedWithoutAPlatform(@TempDir Path folder) throws Exception {
    try (EchoServer server = new EchoServer()) {
      assertThat(
              probe(Map.of("target.echo.url", server.url(), "results", folder.toString())))
          .isTrue();
      assertThat(printed)
          .singleElement()
          .asString()
          .startsWith("Echo at " + server.url() + "\n")
          .containsPattern("echo a line +works +[\\d.]+\n")
          .endsWith("It can be used.\n");
    }
  }

  @Test
  void allSettingsWithoutEffectArePrintedBeforeTheProbe(@TempDir Path folder) throws Exception {
    try (EchoServer server = new EchoServer()) {
      probe(
          Map.of(
              "target.echo.url", server.url(),
              "target.redis.sharing", "pooled",
              "target.embedded.pool-size", "5",
              "target.compose.host", "localhost",
              "results", folder.toString()));
      assertThat(printed.get(0))
          .isEqualTo(
              """
              Without effect in this probe:
                -Dtarget.embedded.pool-size: the target is remote
                -Dtarget.compose.host: the target is remote
                -Dtarget.redis.sharing: target.redis.url is not set
              """);
    }
  }

  @Test
  void unreachableSystemFailsTheProbeWithTheNextStep(@TempDir Path folder) {
    assertThat(
            probe(Map.of("target.echo.url", "tcp://127.0.0.1:1", "results", folder.toString())))
        .isFalse();
    assertThat(printed)
        .singleElement()
        .asString()
        .containsPattern("echo a line +FAILS")
        .contains("no echo at tcp://127.0.0.1:1", "start it or set target.echo.url");
  }

  @Test
  void disallowedHostIsNotContacted() {
    assertThat(probe(Map.of("target.echo.url", "tcp://192.0.2.1:7"))).isFalse();
    assertThat(printed)
        .singleElement()
        .asString()
        .contains("target.echo.url 192.0.2.1 is neither this machine nor an allowed host");
  }

  @Test
  void invalidResultsDirectoryIsReportedBeforeAnythingIsStarted() {
    assertThat(probe(Map.of("results", "~other/results"))).isFalse();
    assertThat(printed)
        .singleElement()
        .asString()
        .contains(
            "results.directory must be written out: only ~/ is expanded, was ~other/results (-Dresults)");
  }
}
