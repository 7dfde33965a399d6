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
 * Redis, over a few connections that all requests share: their commands are pipelined, and nobody
 * waits for a free connection. A command has 2 s; while Redis is away commands fail at once.
 */
public final class LiveState {

  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(2);
  private static final int THREADS = 2;

  private final Vertx vertx;
  private final ClientResources resources;
  private final RedisClient client;
  private final AtomicInteger turn = new AtomicInteger();
  private List<StatefulRedisConnection<String, String>> connections = List.of();
  private Channels channels;

  /** A client without a server yet. */
  public LiveState(Vertx vertx) {
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
   * Connects; blocks until it is done. To be called once, before anything is run.
   *
   * @param redisUrl {@code redis://[:password@]host:port[/database]}
   * @param size how many connections share the commands
   * @throws io.lettuce.core.RedisConnectionException when nobody answers there
   */
  public void connect(String redisUrl, int size) {
    RedisURI server = RedisURI.create(redisUrl);
    connections = IntStream.range(0, size).mapToObj(i -> client.connect(server)).toList();
    channels = new Channels(vertx, client.connectPubSub(server));
  }

  /** What is published, on a connection beside those of the commands. */
  public Channels channels() {
    return channels;
  }

  /**
   * Sends the commands that {@code commands} issues, all on one connection and thus in order.
   *
   * @return what {@code commands} returned, on the caller's event loop; fails with {@link
   *     StoreUnavailableException} only
   */
  public <T> Future<T> run(
      Function<RedisAsyncCommands<String, String>, CompletionStage<T>> commands) {
    int index = Math.floorMod(turn.getAndIncrement(), connections.size());
    CompletionStage<T> answer = commands.apply(connections.get(index).async());
    return Future.fromCompletionStage(answer, vertx.getOrCreateContext())
        .recover(e -> Future.failedFuture(new StoreUnavailableException("redis", e)));
  }

  /** Forgets everything. */
  public Future<?> forget() {
    return run(commands -> commands.flushdb());
  }

  /** Closes all connections and the threads behind them; blocks for at most 1 s. */
  public void close() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
    resources.shutdown(0, 1, TimeUnit.SECONDS);
  }

  private static ClientOptions options() {
    return ClientOptions.builder()
        // Only Redis Enterprise has them; an older Redis would refuse to be asked.
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(SocketOptions.builder().connectTimeout(COMMAND_LIMIT).build())
        .timeoutOptions(TimeoutOptions.enabled(COMMAND_LIMIT))
        .build();
  }
}
