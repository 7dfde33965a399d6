package dev.gauntlet.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.EventReader;
import dev.gauntlet.platform.ReferencePlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The limit of ten streams of a user at once. */
@ExtendWith(SharedPgPlatform.class)
class PgStreamLimitIT {

  private final PgPlatform platform;
  private final List<EventReader> open = new ArrayList<>();
  private ReferencePlatform slow;
  private PgUser user;
  private int chat;

  PgStreamLimitIT(PgPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void start() {
    slow = platform.startAnother(PgPlatform.ENDLESS, "");
    user = PgPlatform.newUser(slow);
    chat = user.newChat();
  }

  @AfterEach
  void close() throws Exception {
    for (EventReader stream : open) {
      stream.close();
    }
    slow.close();
  }

  @Test
  void exactlyTenOfTwentyStreamsAtOnceAreAdmitted() throws Exception {
    List<CompletableFuture<EventReader>> asked =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> user.ask(chat, "x" + i)))
            .toList();
    asked.forEach(stream -> open.add(stream.join()));
    assertThat(open.stream().filter(stream -> stream.status() == 200)).hasSize(10);
    EventReader refused =
        open.stream().filter(stream -> stream.status() == 429).findFirst().orElseThrow();
    assertThat(refused.body().path("limit").asInt()).isEqualTo(10);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    PgUser other = PgPlatform.newUser(slow);
    open.add(other.ask(other.newChat(), "x"));
    assertThat(open.get(20).status()).isEqualTo(200);
  }

  @Test
  void refusedStreamDoesNotUseUpItsKey() throws Exception {
    fill();
    Map<String, Object> key = Map.of("idempotency_key", "later");
    assertThat(user.ask(chat, "x", key).status()).isEqualTo(429);
    open.remove(0).close();
    assertThat(admittedLater(key)).isTrue();
    assertThat(user.ask(chat, "x", key).status()).isEqualTo(409);
  }

  @Test
  void disconnectFreesTheSlotAndKeepsThePartialAnswer() throws Exception {
    fill();
    assertThat(user.ask(chat, "x").status()).isEqualTo(429);
    EventReader left = open.remove(0);
    JsonNode frame = left.next().orElseThrow();
    while (!frame.path("type").asText().equals("token")) {
      frame = left.next().orElseThrow();
    }
    left.close();
    assertThat(admittedLater(Map.of())).isTrue();
    assertThat(
            platform.query(
                "SELECT content FROM messages WHERE chat_id = ? AND role = 'assistant'", chat))
        .containsExactly("first");
  }

  @Test
  void slotOfACrashedInstanceExpires() {
    fill();
    String slots = "chat:streams:" + user.id();
    assertThat(platform.redis().zcard(slots)).isEqualTo(10);
    assertThat(platform.redis().pttl(slots)).isBetween(1L, 30_000L);
    platform.redis().zadd(slots, 1, platform.redis().zrange(slots, 0, 0).get(0));
    open.add(user.ask(chat, "x"));
    assertThat(open.get(10).status()).isEqualTo(200);
  }

  @Test
  void instancesOnOneRedisShareTheLimit() {
    fill();
    try (ReferencePlatform second = platform.startAnother(PgPlatform.ENDLESS, "")) {
      String email = platform.query("SELECT email FROM users WHERE id = ?", user.id()).get(0);
      PgUser there = user.logIn(second, email);
      assertThat(there.ask(chat, "x").status()).isEqualTo(429);
    }
  }

  private void fill() {
    IntStream.range(0, 10).forEach(i -> open.add(user.ask(chat, "first")));
    assertThat(open).allMatch(stream -> stream.status() == 200);
  }

  /** Tries until a stream is admitted, for at most 20 s. */
  private boolean admittedLater(Map<String, Object> more) throws Exception {
    for (int i = 0; i < 200; i++) {
      EventReader stream = user.ask(chat, "x", more);
      open.add(stream);
      if (stream.status() == 200) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }
}
