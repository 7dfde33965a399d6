package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformVersionTest {

  private static Reply reply(String body, String header, String value) {
    return new Reply(200, name -> name.equals(header) ? List.of(value) : List.of(), body);
  }

  @Test
  void answerFieldTakesPrecedenceOverHeaders() {
    assertThat(PlatformVersion.reported(reply("{\"version\":\"1.4.2\"}", "X-Version", "7")))
        .contains("1.4.2");
    assertThat(PlatformVersion.reported(reply("{\"status\":\"ok\"}", "X-App-Version", "7")))
        .contains("7");
  }

  @Test
  void invalidVersionIsIgnored() {
    assertThat(PlatformVersion.reported(Reply.of(200, "<html>"))).isEmpty();
    assertThat(PlatformVersion.reported(Reply.of(200, ""))).isEmpty();
    assertThat(PlatformVersion.reported(Reply.of(200, "{\"version\":{\"major\":1}}"))).isEmpty();
    assertThat(PlatformVersion.reported(Reply.of(200, "{\"version\":\"" + "9".repeat(81) + "\"}")))
        .isEmpty();
  }

  /** The test passes no client, so any request would fail. */
  @Test
  void healthOperationThatNeedsAValueIsNotCalled(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.conf"),
            """
            contract {
              name = own
              operations {
                "check health" { role = health, method = GET, path = "/#{tenant}/health" }
              }
            }
            """);
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), getClass().getClassLoader()));
    assertThat(PlatformVersion.of(Contract.read(settings.file(file)), null)).isEmpty();
  }
}
