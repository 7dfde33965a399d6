package dev.gauntlet.protocol.redis.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gauntlet.platform.store.RedisProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is killed and restarted on the same port. */
@Timeout(60)
class RedisOutageIT {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir Path folder;
  private final BlockingQueue<ReceivedMessage> heard = new LinkedBlockingQueue<>();

  @Test
  void requestsFailAtOnceDuringAnOutageAndRecoverAfterwards() throws Exception {
    try (RedisProcess redis = RedisProcess.plain(folder);
        RedisClient client =
            new RedisClient(
                RedisOptions.of(RedisEndpoint.parse("redis://127.0.0.1:" + redis.port())))) {
      RedisUser user = client.user(heard::add);
      user.subscribe(List.of("c"), LIMIT).toCompletableFuture().join();
      publish(user, "before");
      assertThat(heard.poll(10, TimeUnit.SECONDS).payload()).isEqualTo("before");

      redis.kill();
      awaitFailure(user);
      long began = System.nanoTime();
      assertThat(catchThrowable(() -> publish(user, "gone"))).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT.dividedBy(2));

      redis.start();
      assertThat(heardAgain(user)).isEqualTo("after");
    }
  }

  private static void publish(RedisUser user, String text) {
    user.send(RedisCommand.publish("c", text), LIMIT).toCompletableFuture().join();
  }

  /** The client detects the kill when the operating system reports the closed connection. */
  private void awaitFailure(RedisUser user) throws InterruptedException {
    while (catchThrowable(() -> publish(user, "gone")) == null) {
      Thread.sleep(10);
    }
    heard.clear();
  }

  /** Publishes until a message is received, which needs both connections. */
  private String heardAgain(RedisUser user) throws InterruptedException {
    ReceivedMessage message = null;
    while (message == null) {
      catchThrowable(() -> publish(user, "after"));
      message = heard.poll(20, TimeUnit.MILLISECONDS);
    }
    return message.payload();
  }
}
