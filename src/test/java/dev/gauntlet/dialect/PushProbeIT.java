package dev.gauntlet.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.cli.ProbeRun;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.secure.TunnelProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the report of a probe on real pushes, with correct and incorrect contracts. */
@Tag("slow")
class PushProbeIT {

  private static LocalPlatform platform;

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void start() {
    platform = LocalPlatform.start();
  }

  @AfterAll
  static void end() throws Exception {
    platform.close();
  }

  private boolean probe(String pushes) throws IOException {
    return probe(pushes, Map.of());
  }

  private boolean probe(String pushes, Map<String, String> more) throws IOException {
    Path ours = Path.of("user-files", "contracts", "ma.conf").toAbsolutePath();
    Path file =
        Files.writeString(
            folder.resolve("attempt.conf"),
            "include \"%s\"\ncontract.pushes { %s }\n".formatted(ours, pushes));
    Map<String, String> options = new HashMap<>(more);
    options.put("baseUrl", platform.baseUrl("ma"));
    options.put("target.contract", file.toString());
    options.put("results", folder.toString());
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), getClass().getClassLoader()));
    return ProbeRun.of(settings, said::add);
  }

  /** Returns the lines about pushes without their times. */
  private List<String> rows() {
    return String.join("\n", said)
        .lines()
        .filter(line -> line.startsWith("pushes: "))
        .map(line -> line.replaceFirst(" +(-|[\\d.,]+)$", "").replaceAll(" {2,}", " | "))
        .toList();
  }

  @Test
  void pushesOfAPlatformWorkByItsContract() throws IOException {
    assertThat(probe("")).describedAs("%s", said).isTrue();
    assertThat(rows())
        .containsExactly(
            "pushes: open socket | works",
            "pushes: subscribe | works",
            "pushes: receive | works",
            "pushes: history | works");
    assertThat(String.join("\n", said))
        .contains("operations of the contract work, and so do its pushes.");
  }

  @Test
  void wrongMarkerIsReportedWithTheActualLocationOfTheMessage() throws IOException {
    assertThat(probe("marker = \"$.data.text\"")).isFalse();
    assertThat(rows())
        .contains(
            "pushes: receive | DIFFERS | the message arrived at $.data.message, but marker is"
                + " $.data.text",
            "pushes: history | works");
    assertThat(said.get(0)).contains("\npushes: receive, its frame: {\"type\":\"log\"");
  }

  @Test
  void wrongConfirmationIsReportedWithTheFirstFrame() throws IOException {
    assertThat(probe("confirmed { \"$.type\" = ready }")).isFalse();
    assertThat(rows())
        .contains(
            "pushes: subscribe | DIFFERS | no frame confirmed the subscription within 5 s; 1 frame"
                + " arrived",
            "pushes: receive | works");
    assertThat(said.get(0)).contains("\npushes: subscribe, first frame: {\"type\":\"subscribed\"");
  }

  @Test
  void aWrongPathIsMissing() throws IOException {
    assertThat(probe("path = \"/ws/task/#{taskId}\"")).isFalse();
    assertThat(rows())
        .containsExactly(
            "pushes: open socket | MISSING | status 404 at GET /api/v1/ws/task/#{taskId}",
            "pushes: subscribe | NOT TRIED | no socket is open",
            "pushes: receive | NOT TRIED | no socket is open",
            "pushes: history | NOT TRIED | no socket is open");
  }

  @Test
  void socketConnectsThroughTheProxy() throws IOException {
    try (TunnelProxy proxy = TunnelProxy.open()) {
      Map<String, String> way =
          Map.of("target.proxy.host", "127.0.0.1", "target.proxy.port", "" + proxy.port());
      assertThat(probe("", way)).describedAs("%s", said).isTrue();
      assertThat(proxy.tunnels()).isEqualTo(1);
    }
  }

  @Test
  void missingTokenIsReportedAndNoTokenIsShown() throws IOException {
    assertThat(probe("query = null")).isFalse();
    assertThat(rows().get(0)).isEqualTo("pushes: open socket | DIFFERS | status 403, expected 101");
    assertThat(String.join("\n", said)).doesNotContain("token=");
  }
}
