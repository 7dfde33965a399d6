package dev.gauntlet.platform.data;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The Redis client of a platform. All requests share a few connections and their commands are
 * pipelined, so no request waits for a free connection. A command times out after 2 s; during an
 * outage commands fail at once.
 */
public final class RedisConnections {

  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(2);
  private static final int THREADS = 2;

  private final Vertx vertx;
  private final ClientResources resources;
  private final RedisClient client;
  private final AtomicInteger turn = new AtomicInteger();
  private List<StatefulRedisConnection<String, String>> connections = List.of();
  private RedisChannels channels;

  /** Creates a client that is not connected. */
  public RedisConnections(Vertx vertx) {
    this.vertx = vertx;
    this.resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    this.client = RedisClient.create(resources);
    client.setOptions(options());
  }

  /**
   * Connects and blocks until it is done. Must be called once, before any command.
   *
   * @param redisUrl {@code redis://[:password@]host:port[/database]}
   * @param size the number of connections that the commands share
   * @throws io.lettuce.core.RedisConnectionException if no server answers
   */
  public void connect(String redisUrl, int size) {
    RedisURI server = RedisURI.create(redisUrl);
    connections = IntStream.range(0, size).mapToObj(i -> client.connect(server)).toList();
    channels = new RedisChannels(vertx, client.connectPubSub(server));
  }

  /** Returns the channels, which use a connection of their own. */
  public RedisChannels channels() {
    return channels;
  }

  /**
   * Sends the commands that {@code commands} issues on one connection, and therefore in order.
   *
   * @return the result of {@code commands}, on the caller's event loop; fails with {@link
   *     StoreUnavailableException} only
   */
  public <T> Future<T> run(
      Function<RedisAsyncCommands<String, String>, CompletionStage<T>> commands) {
    return run(turn.getAndIncrement(), commands);
  }

  /**
   * Sends commands as {@link #run(Function)} does, all with equal keys on the same connection, and
   * therefore in order.
   */
  public <T> Future<T> runInOrder(
      Object key, Function<RedisAsyncCommands<String, String>, CompletionStage<T>> commands) {
    return run(key.hashCode(), commands);
  }

  private <T> Future<T> run(
      int number, Function<RedisAsyncCommands<String, String>, CompletionStage<T>> commands) {
    int index = Math.floorMod(number, connections.size());
    CompletionStage<T> answer = commands.apply(connections.get(index).async());
    return Future.fromCompletionStage(answer, vertx.getOrCreateContext())
        .recover(e -> Future.failedFuture(new StoreUnavailableException("redis", e)));
  }

  /** Deletes all data. */
  public Future<?> forget() {
    return run(commands -> commands.flushdb());
  }

  /** Closes all connections and stops their threads; blocks for at most 1 s. */
  public void close() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
    resources.shutdown(0, 1, TimeUnit.SECONDS);
  }

  private static ClientOptions options() {
    return ClientOptions.builder()
        // Only Redis Enterprise sends these notifications; an older Redis rejects the request for
        // them.
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(SocketOptions.builder().connectTimeout(COMMAND_LIMIT).build())
        .timeoutOptions(TimeoutOptions.enabled(COMMAND_LIMIT))
        .build();
  }
}
