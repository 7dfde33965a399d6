package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Uses its own platform, since it stops the Redis. */
class ApOutageIT {

  @Test
  void withoutRedisThePlatformIsUnhealthyAndItsLimiterAdmitsAllClients() throws Exception {
    try (ApPlatform platform = new ApPlatform(LocalPlatform.start());
        ReferencePlatform limited = platform.startLimited()) {
      ApClient user = ApPlatform.client(limited).loggedIn();
      platform.endRedis();
      Reply health = whenItFails(user, "/health");
      assertThat(health.text("status")).isEqualTo("unhealthy");
      assertThat(health.text("redis")).isEqualTo("disconnected");
      assertThat(whenItFails(user, "/health/ready").text("status")).isEqualTo("not ready");
      Reply agents = user.get("/agents");
      assertThat(agents.status()).isEqualTo(200);
      assertThat(agents.header("X-RateLimit-Remaining")).isEqualTo("60");
    }
  }

  private static Reply whenItFails(ApClient client, String path) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      Reply reply = client.send("GET", path, null);
      if (reply.status() == 503) {
        return reply;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(path + " stays healthy");
  }
}
