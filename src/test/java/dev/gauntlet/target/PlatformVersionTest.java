package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformVersionTest {

  private static Reply reply(String body, String header, String value) {
    return new Reply(200, name -> name.equals(header) ? List.of(value) : List.of(), body);
  }

  @Test
  void theAnswersFieldGoesBeforeItsHeaders() {
    assertThat(PlatformVersion.told(reply("{\"version\":\"1.4.2\"}", "X-Version", "7")))
        .contains("1.4.2");
    assertThat(PlatformVersion.told(reply("{\"status\":\"ok\"}", "X-App-Version", "7")))
        .contains("7");
  }

  @Test
  void whatIsNoVersionIsNoneTold() {
    assertThat(PlatformVersion.told(Reply.of(200, "<html>"))).isEmpty();
    assertThat(PlatformVersion.told(Reply.of(200, ""))).isEmpty();
    assertThat(PlatformVersion.told(Reply.of(200, "{\"version\":{\"major\":1}}"))).isEmpty();
    assertThat(PlatformVersion.told(Reply.of(200, "{\"version\":\"" + "9".repeat(81) + "\"}")))
        .isEmpty();
  }
}
