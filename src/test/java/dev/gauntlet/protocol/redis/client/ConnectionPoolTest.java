package dev.gauntlet.protocol.redis.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

  private final Deque<CompletableFuture<StatefulRedisConnection<String, String>>> opening =
      new ArrayDeque<>();

  private ConnectionPool pool(int size) {
    return new ConnectionPool(
        () -> {
          opening.add(new CompletableFuture<>());
          return opening.getLast();
        },
        size);
  }

  /** Creates a connection that is not in use. */
  @SuppressWarnings("unchecked")
  private static StatefulRedisConnection<String, String> connection() {
    return (StatefulRedisConnection<String, String>)
        Proxy.newProxyInstance(
            ConnectionPoolTest.class.getClassLoader(),
            new Class<?>[] {StatefulRedisConnection.class},
            (proxy, method, arguments) -> null);
  }

  private static CompletableFuture<String> work(ConnectionPool pool) {
    return pool.run(lent -> CompletableFuture.completedFuture("done")).toCompletableFuture();
  }

  @Test
  void waitFailsAtOnceWhenTheConnectionCannotBeOpened() {
    ConnectionPool pool = pool(1);
    CompletableFuture<String> first = work(pool);
    CompletableFuture<String> second = work(pool);
    opening.getFirst().completeExceptionally(new IllegalStateException("refused"));
    assertThat(first).isCompletedExceptionally();
    assertThat(second).isCompletedExceptionally();
  }

  @Test
  void waitContinuesWhileAnotherConnectionMayOpen() {
    ConnectionPool pool = pool(2);
    work(pool);
    work(pool);
    CompletableFuture<String> third = work(pool);
    opening.getFirst().completeExceptionally(new IllegalStateException("refused"));
    assertThat(third).isNotDone();
    opening.getLast().complete(connection());
    assertThat(third).isCompletedWithValue("done");
  }

  @Test
  void openingIsRetriedAfterAFailure() {
    ConnectionPool pool = pool(1);
    work(pool);
    opening.getFirst().completeExceptionally(new IllegalStateException("refused"));
    CompletableFuture<String> next = work(pool);
    opening.getLast().complete(connection());
    assertThat(next).isCompletedWithValue("done");
  }
}
