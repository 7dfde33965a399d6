package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A provider of connections for the tasks of a user, according to a strategy. */
interface ConnectionProvider {

  /** A task on a connection; its stage completes when it no longer needs the connection. */
  @FunctionalInterface
  interface Task<T> extends Function<StatefulRedisConnection<String, String>, CompletionStage<T>> {}

  /** Runs a task as soon as a connection is available. */
  <T> CompletionStage<T> run(Task<T> task);

  /** Begins to connect, so that the first command does not wait for the connection. */
  void open();

  /** Closes the open connections; called by their last user. */
  void leave();
}
