package dev.gauntlet.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.EventReader;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that reads slowly delays its own stream only. */
@ExtendWith(SharedPgPlatform.class)
class PgSlowReaderIT {

  /** The frames take more than 5 MB, far more than the buffers of a connection. */
  private static final String TOKENS = "80000";

  private final PgPlatform platform;

  PgSlowReaderIT(PgPlatform platform) {
    this.platform = platform;
  }

  @Test
  void generationWaitsForItsReaderAndForNoOther() throws Exception {
    try (ReferencePlatform fast =
        platform.startAnother(LocalPlatform.IMMEDIATE.with("length", TOKENS), "")) {
      PgUser slow = PgPlatform.newUser(fast);
      int chat = slow.newChat();
      try (EventReader unread = slow.ask(chat, "x")) {
        PgUser other = PgPlatform.newUser(fast);
        try (EventReader read = other.ask(other.newChat(), "x")) {
          assertThat(last(read.rest())).isEqualTo("done");
        }
        assertThat(platform.redis().zcard("chat:streams:" + slow.id())).isEqualTo(1);
        assertThat(slow.messages(chat).findValuesAsText("role")).containsExactly("user");
        assertThat(last(unread.rest())).isEqualTo("done");
      }
      assertThat(slow.messages(chat).at("/1/tokens_used").asText()).isEqualTo(TOKENS);
    }
  }

  private static String last(List<JsonNode> frames) {
    return frames.get(frames.size() - 1).path("type").asText();
  }
}
