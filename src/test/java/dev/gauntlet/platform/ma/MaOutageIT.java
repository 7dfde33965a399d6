package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uses its own platform, since it stops the stores. */
class MaOutageIT {

  private MaPlatform platform;

  @BeforeEach
  void start() {
    platform = MaPlatform.start();
  }

  @AfterEach
  void close() throws Exception {
    platform.close();
  }

  @Test
  void stoppedRedisMakesHealthAndWritesFailFastWith503() throws Exception {
    MaClient user = platform.client().loggedIn();
    platform.endRedis();
    assertThat(becomes(() -> user.get("/health").status() == 503)).isTrue();
    assertThat(user.get("/health").text("redis")).isEqualTo("disconnected");
    long start = System.nanoTime();
    Reply reply = create(user);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.at("/details/unavailable").asText()).isEqualTo("redis");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    assertThat(user.get("/tasks").status()).isEqualTo(200);
  }

  @Test
  void stoppedDatabaseMakesHealthAndRequestsFailFastWith503() throws Exception {
    MaClient user = platform.client().loggedIn();
    platform.endDatabase();
    assertThat(becomes(() -> user.get("/health").status() == 503)).isTrue();
    assertThat(user.get("/health").text("database")).isEqualTo("disconnected");
    long start = System.nanoTime();
    Reply reply = create(user);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.at("/details/unavailable").asText()).isEqualTo("database");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Tag("slow")
  @Test
  void hangingStatementIs503AfterItsTimeout() throws Exception {
    MaClient user = platform.client().loggedIn();
    platform.query("BEGIN");
    platform.query("LOCK TABLE tasks IN ACCESS EXCLUSIVE MODE");
    long start = System.nanoTime();
    Reply reply = create(user);
    platform.query("ROLLBACK");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    assertThat(create(user).status()).isEqualTo(201);
  }

  private static Reply create(MaClient user) {
    return user.post("/tasks", Map.of("description", "Build something", "task_type", "testing"));
  }

  private static boolean becomes(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }
}
