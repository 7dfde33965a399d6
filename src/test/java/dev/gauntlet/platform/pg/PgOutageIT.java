package dev.gauntlet.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.EventReader;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.Reply;
import org.junit.jupiter.api.Test;

/** Without Redis no stream can start; reads continue. */
class PgOutageIT {

  @Test
  void withoutRedisStreamsAreUnavailable() throws Exception {
    try (LocalPlatform platform = LocalPlatform.start()) {
      PgUser user = new PgPlatform(platform).newUser();
      int chat = user.newChat();
      platform.endRedis();
      Reply health = user.get("/api/health/");
      while (health.status() == 200) {
        Thread.sleep(50);
        health = user.get("/api/health/");
      }
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.at("/services/redis").asText()).isEqualTo("unhealthy");
      assertThat(health.at("/services/database").asText()).isEqualTo("healthy");
      try (EventReader refused = user.ask(chat, "x")) {
        assertThat(refused.status()).isEqualTo(503);
      }
      assertThat(user.messages(chat).isEmpty()).isTrue();
    }
  }
}
