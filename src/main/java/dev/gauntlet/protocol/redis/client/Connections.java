package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Lends a user a connection for one task, by a strategy. */
interface Connections {

  /** A task on a connection; its stage ends when the connection is needed no more. */
  @FunctionalInterface
  interface Task<T> extends Function<StatefulRedisConnection<String, String>, CompletionStage<T>> {}

  /** Runs a task as soon as there is a connection. */
  <T> CompletionStage<T> run(Task<T> task);

  /** Begins to connect, so that the first command need not wait for it. */
  void open();

  /** Closes what is open; to be called by the last who uses them. */
  void leave();
}
