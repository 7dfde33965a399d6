package dev.gauntlet.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.ChannelListener;
import dev.gauntlet.platform.EventReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A streamed answer: its frames, its messages and its events. */
@ExtendWith(SharedPgPlatform.class)
class PgStreamIT {

  private final PgPlatform platform;
  private final PgUser user;
  private final int chat;

  PgStreamIT(PgPlatform platform) {
    this.platform = platform;
    this.user = platform.newUser();
    this.chat = user.newChat();
  }

  @Test
  void framesArriveInTheOrderOfTheContract() throws Exception {
    try (EventReader stream = user.ask(chat, "please echo marker-1")) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
      assertThat(stream.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
      List<JsonNode> frames = stream.rest();
      assertThat(frames)
          .extracting(frame -> frame.path("type").asText())
          .containsExactly(
              "stream_start",
              "message_saved",
              "update",
              "token",
              "token",
              "token",
              "token",
              "token",
              "done");
      assertThat(frames.get(0).path("session_id").asInt()).isEqualTo(chat);
      assertThat(frames.get(2).path("status").asText()).isEqualTo("generating");
      assertThat(frames.get(3).path("content").asText()).isEqualTo("marker-1");
      assertThat(frames.get(7).path("seq").asInt()).isEqualTo(5);
      assertThat(frames.get(8).path("tokens_used").asInt()).isEqualTo(5);
    }
  }

  @Test
  void questionIsStoredBeforeItsFrameAndTheAnswerBeforeTheEnd() throws Exception {
    try (EventReader stream = user.ask(chat, "one two")) {
      List<JsonNode> frames = stream.rest();
      JsonNode messages = user.messages(chat);
      assertThat(messages.findValuesAsText("role")).containsExactly("user", "assistant");
      assertThat(messages.at("/0/content").asText()).isEqualTo("one two");
      assertThat(messages.at("/0/id")).isEqualTo(frames.get(1).path("db_id"));
      assertThat(messages.at("/1/id")).isEqualTo(frames.get(8).path("db_id"));
      assertThat(messages.at("/1/tokens_used").asInt()).isEqualTo(5);
      assertThat(messages.at("/1/content").asText()).isEqualTo(text(frames)).startsWith("two ");
    }
  }

  @Test
  void everyFrameIsPublishedOnTheChannelOfTheChat() throws Exception {
    String channel = "chat:" + user.id() + ":" + chat;
    try (ChannelListener events =
        new ChannelListener(platform.local().redisClient(), channel)) {
      List<JsonNode> frames;
      try (EventReader stream = user.ask(chat, "hello")) {
        frames = stream.rest();
      }
      for (JsonNode frame : frames) {
        assertThat(events.next()).isEqualTo(frame);
      }
    }
  }

  @Test
  void invalidRequestsAreRefusedBeforeTheStream() throws Exception {
    for (EventReader refused :
        List.of(
            user.ask(chat, ""),
            user.ask(chat, "x".repeat(100_001)),
            user.ask(chat, "x", Map.of("idempotency_key", "k".repeat(65))))) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().path("detail").asText()).isNotEmpty();
    }
    assertThat(platform.newUser().ask(chat, "not mine").status()).isEqualTo(404);
    PgUser stranger = new PgUser(user.baseUrl(), user.id(), "no token");
    assertThat(stranger.ask(chat, "x").status()).isEqualTo(401);
    assertThat(user.messages(chat).isEmpty()).isTrue();
  }

  @Test
  void repeatedIdempotencyKeyOfAUserIsRefused() throws Exception {
    Map<String, Object> key = Map.of("idempotency_key", "key-1");
    try (EventReader first = user.ask(chat, "x", key)) {
      assertThat(first.rest()).hasSize(9);
    }
    EventReader second = user.ask(chat, "x", key);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body().path("detail").asText()).contains("idempotency_key");
    PgUser other = platform.newUser();
    assertThat(other.ask(other.newChat(), "x", key).status()).isEqualTo(200);
    assertThat(platform.redis().pttl("chat:idempotency:" + user.id() + ":key-1"))
        .isBetween(30_000L, 60_000L);
  }

  static String text(List<JsonNode> frames) {
    StringBuilder text = new StringBuilder();
    frames.forEach(frame -> text.append(frame.path("content").asText()));
    return text.toString();
  }
}
