package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A pool of connections, each lent to one task at a time; other tasks wait in order. A connection
 * with an outstanding reply stays lent, so the pool is soon exhausted if the server does not
 * answer.
 */
final class ConnectionPool implements ConnectionProvider {

  private final Supplier<CompletionStage<StatefulRedisConnection<String, String>>> open;
  private final int size;
  private final Deque<StatefulRedisConnection<String, String>> free = new ArrayDeque<>();
  private final Deque<CompletableFuture<StatefulRedisConnection<String, String>>> waiting =
      new ArrayDeque<>();
  private int opened;

  ConnectionPool(
      Supplier<CompletionStage<StatefulRedisConnection<String, String>>> open, int size) {
    this.open = open;
    this.size = size;
  }

  @Override
  public <T> CompletionStage<T> run(Task<T> task) {
    return borrow().thenCompose(lent -> done(lent, task));
  }

  private <T> CompletionStage<T> done(StatefulRedisConnection<String, String> lent, Task<T> task) {
    try {
      return task.apply(lent).whenComplete((value, failure) -> release(lent));
    } catch (RuntimeException e) {
      release(lent);
      throw e;
    }
  }

  private synchronized CompletionStage<StatefulRedisConnection<String, String>> borrow() {
    if (!free.isEmpty()) {
      return CompletableFuture.completedFuture(free.pop());
    }
    if (opened < size) {
      opened++;
      return open.get().whenComplete((connection, failure) -> noteFailure(failure));
    }
    CompletableFuture<StatefulRedisConnection<String, String>> turn = new CompletableFuture<>();
    waiting.add(turn);
    return turn;
  }

  /** Fails the waiting tasks if no connection is left that could be returned. */
  private void noteFailure(Throwable failure) {
    if (failure != null) {
      unservable().forEach(turn -> turn.completeExceptionally(failure));
    }
  }

  private synchronized List<CompletableFuture<StatefulRedisConnection<String, String>>>
      unservable() {
    opened--;
    if (opened > 0) {
      return List.of();
    }
    List<CompletableFuture<StatefulRedisConnection<String, String>>> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** Runs the next task on this thread, outside the lock. */
  private void release(StatefulRedisConnection<String, String> connection) {
    CompletableFuture<StatefulRedisConnection<String, String>> next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        free.push(connection);
      }
    }
    if (next != null) {
      next.complete(connection);
    }
  }

  /** Does nothing, because the pool grows on demand. */
  @Override
  public void open() {}

  @Override
  public synchronized void leave() {
    free.forEach(StatefulRedisConnection::closeAsync);
    opened -= free.size();
    free.clear();
  }
}
