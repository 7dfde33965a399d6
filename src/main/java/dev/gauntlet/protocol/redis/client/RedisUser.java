package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.protocol.redis.client.Subscriptions.Topic;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A user that sends commands and subscribes to channels, over its own or shared connections. All
 * stages fail only with {@link RedisFailure}, and complete on the thread of the connection or of
 * the timer.
 */
public final class RedisUser implements AutoCloseable {

  private final RedisEndpoint server;
  private final Deadlines deadlines;
  private final ConnectionProvider connections;
  private final LazilyOpened<Subscriptions> subscriptions;
  private final boolean alone;
  private final MessageListener listener;
  private final Set<Topic> topics = ConcurrentHashMap.newKeySet();

  /**
   * @param alone whether the connections belong to this user only
   */
  RedisUser(
      RedisEndpoint server,
      Deadlines deadlines,
      ConnectionProvider connections,
      LazilyOpened<Subscriptions> subscriptions,
      boolean alone,
      MessageListener listener) {
    this.server = server;
    this.deadlines = deadlines;
    this.connections = connections;
    this.subscriptions = subscriptions;
    this.alone = alone;
    this.listener = listener;
  }

  /** Begins to connect, unless connections are borrowed; the next command reports a failure. */
  public void open() {
    connections.open();
  }

  /**
   * Sends a command.
   *
   * @param limit the timeout for connecting, sending and receiving together
   */
  public CompletionStage<RedisReply> send(RedisCommand command, Duration limit) {
    return limited(connections.run(connection -> sent(connection, command)), limit);
  }

  /**
   * Sends commands without waiting for the replies in between; not a transaction.
   *
   * @return the replies in the order of the commands; fails if one of them fails, after all have
   *     ended
   */
  public CompletionStage<List<RedisReply>> pipeline(List<RedisCommand> commands, Duration limit) {
    return limited(connections.run(connection -> sent(connection, commands)), limit);
  }

  /** Writes all commands at once: a flush per command would make a pipeline 10 times slower. */
  private static CompletionStage<List<RedisReply>> sent(
      StatefulRedisConnection<String, String> connection, List<RedisCommand> commands) {
    List<AsyncCommand<String, String, Object>> sent =
        commands.stream().map(RedisUser::driverCommand).toList();
    connection.dispatch(sent);
    return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
        .thenApply(all -> sent.stream().map(reply -> new RedisReply(reply.join())).toList());
  }

  private static CompletionStage<RedisReply> sent(
      StatefulRedisConnection<String, String> connection, RedisCommand command) {
    AsyncCommand<String, String, Object> sent = driverCommand(command);
    connection.dispatch(sent);
    return sent.thenApply(RedisReply::new);
  }

  private static AsyncCommand<String, String, Object> driverCommand(RedisCommand command) {
    return new AsyncCommand<>(
        new Command<>(command.keyword(), new ReplyOutput(), command.encoded()));
  }

  /** Subscribes to channels; completes when all later messages will be received. */
  public CompletionStage<Void> subscribe(List<String> channels, Duration limit) {
    return listen(topics(channels, false), limit);
  }

  /** Subscribes to all channels that match one of the patterns. */
  public CompletionStage<Void> subscribeToPatterns(List<String> patterns, Duration limit) {
    return listen(topics(patterns, true), limit);
  }

  private CompletionStage<Void> listen(List<Topic> wanted, Duration limit) {
    topics.addAll(wanted);
    return limited(subscriptions.get().thenCompose(open -> open.add(wanted, listener)), limit);
  }

  /** Unsubscribes from these channels and patterns. */
  public CompletionStage<Void> unsubscribe(List<String> names, Duration limit) {
    List<Topic> unwanted = new ArrayList<>(topics(names, false));
    unwanted.addAll(topics(names, true));
    unwanted.retainAll(topics);
    unwanted.forEach(topics::remove);
    return limited(subscriptions.get().thenCompose(open -> leave(open, unwanted)), limit);
  }

  private CompletionStage<Void> leave(Subscriptions open, Collection<Topic> unwanted) {
    return CompletableFuture.allOf(
        unwanted.stream()
            .map(topic -> open.remove(topic, listener).toCompletableFuture())
            .toArray(CompletableFuture[]::new));
  }

  private static List<Topic> topics(List<String> names, boolean patterns) {
    return names.stream().map(name -> new Topic(name, patterns)).toList();
  }

  private <T> CompletionStage<T> limited(CompletionStage<T> stage, Duration limit) {
    return deadlines.limit(stage, limit, failure -> RedisFailure.of(failure, server));
  }

  /** Ends the user's subscriptions and closes its own connections. */
  @Override
  public void close() {
    if (alone) {
      subscriptions.forget(Subscriptions::close);
      connections.leave();
    } else if (!topics.isEmpty()) {
      subscriptions.get().thenAccept(open -> leave(open, topics));
    }
  }
}
