package dev.gauntlet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.process.ReadyLine;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformLaunchTest {

  @Test
  void theReadyLineHasOneBaseUrlPerContract() {
    String line = ReadyLine.of(Map.of("ma", "http://127.0.0.1:4711"));
    assertThat(line).isEqualTo("ready ma=http://127.0.0.1:4711");
    assertThat(PlatformLaunch.baseUrls(line + " ap=http://127.0.0.1:4712"))
        .contains(Map.of("ma", "http://127.0.0.1:4711", "ap", "http://127.0.0.1:4712"));
  }

  @Test
  void resetReplyReportsSuccessOrFailure() {
    assertThat(PlatformLaunch.resetFault(PlatformLaunch.resetLine(Optional.empty())))
        .contains(Optional.empty());
    assertThat(PlatformLaunch.resetFault(PlatformLaunch.resetLine(Optional.of("no store"))))
        .contains(Optional.of("no store"));
    assertThat(PlatformLaunch.resetFault("ready ma=x")).isEmpty();
  }

  @Test
  void anyOtherLineIsNotTheReadyLine() {
    assertThat(PlatformLaunch.baseUrls("")).isEmpty();
    assertThat(PlatformLaunch.baseUrls("already ma=x")).isEmpty();
  }
}
