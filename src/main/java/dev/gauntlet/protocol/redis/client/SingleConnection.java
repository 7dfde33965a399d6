package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One connection for all tasks, which sends their commands in order. */
final class SingleConnection implements ConnectionProvider {

  private final LazilyOpened<StatefulRedisConnection<String, String>> connection;

  SingleConnection(Supplier<CompletionStage<StatefulRedisConnection<String, String>>> open) {
    this.connection = new LazilyOpened<>(open);
  }

  @Override
  public <T> CompletionStage<T> run(Task<T> task) {
    return connection.get().thenCompose(task);
  }

  @Override
  public void open() {
    connection.get();
  }

  @Override
  public void leave() {
    connection.forget(StatefulRedisConnection::closeAsync);
  }
}
