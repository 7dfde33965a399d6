package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.lettuce.core.resource.SocketAddressResolver;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A client of one Redis for any number of users. It connects on the first request. After an outage
 * it reconnects; until then all requests fail immediately.
 */
public final class RedisClient implements AutoCloseable {

  private static final int CLOSE_SECONDS = 2;

  /**
   * The driver's default delay grows up to 30 s, which would extend a measured outage by as much.
   */
  private static final Duration RECONNECT_DELAY = Duration.ofMillis(100);

  private static final Duration READY_PAUSE = Duration.ofMillis(2);
  private static final int READY_TRIES = 50;

  private final RedisOptions options;
  private final Deadlines deadlines = new Deadlines();
  private final AddressRotation addresses = new AddressRotation();
  private final ClientResources resources;
  private final io.lettuce.core.RedisClient driver;
  private final List<ConnectionProvider> common;
  private final LazilyOpened<Subscriptions> commonSubscriptions =
      new LazilyOpened<>(this::openSubscriptions);
  private final AtomicInteger turn = new AtomicInteger();

  /** Creates a client that is not connected yet. */
  public RedisClient(RedisOptions options) {
    this.options = options;
    this.resources =
        DefaultClientResources.builder()
            .timer(deadlines.timer())
            .reconnectDelay(Delay.constant(RECONNECT_DELAY))
            .nettyCustomizer(arrivals())
            .socketAddressResolver(SocketAddressResolver.create(addresses))
            .build();
    this.driver = io.lettuce.core.RedisClient.create(resources);
    driver.setOptions(driverOptions().build());
    this.common = common();
  }

  private static NettyCustomizer arrivals() {
    return new NettyCustomizer() {
      @Override
      public void afterChannelInitialized(Channel channel) {
        channel.pipeline().addFirst(new ReceiveTimestamp());
      }
    };
  }

  private ClientOptions.Builder driverOptions() {
    return ClientOptions.builder()
        // With RESP2, replies have the same types in all versions of Redis.
        .protocolVersion(ProtocolVersion.RESP2)
        // Only Redis Enterprise supports them; an older Redis would reject the request.
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(SocketOptions.builder().connectTimeout(options.connectTimeout()).build())
        .sslOptions(options.tls().driverOptions(options.connectTimeout()))
        // The class Deadlines handles timeouts.
        .timeoutOptions(TimeoutOptions.create());
  }

  private List<ConnectionProvider> common() {
    return switch (options.strategy()) {
      case SHARED ->
          IntStream.range(0, options.connections())
              .<ConnectionProvider>mapToObj(i -> new SingleConnection(this::open))
              .toList();
      case POOLED -> List.of(new ConnectionPool(this::open, options.connections()));
      case PER_USER -> List.of();
    };
  }

  /**
   * Returns a new user that sends commands and subscribes.
   *
   * @param listener receives the messages of the user's subscriptions
   */
  public RedisUser user(MessageListener listener) {
    if (options.strategy() == ConnectionStrategy.PER_USER) {
      return new RedisUser(
          options.server(),
          deadlines,
          new SingleConnection(this::open),
          new LazilyOpened<>(this::openSubscriptions),
          true,
          listener);
    }
    ConnectionProvider connections =
        common.get(Math.floorMod(turn.getAndIncrement(), common.size()));
    return new RedisUser(
        options.server(), deadlines, connections, commonSubscriptions, false, listener);
  }

  /** Returns the timer wheel for further deadlines. */
  public Deadlines deadlines() {
    return deadlines;
  }

  private CompletionStage<StatefulRedisConnection<String, String>> open() {
    return greeted(() -> driver.connectAsync(StringCodec.UTF8, options.server().uri()))
        .thenCompose(this::ready);
  }

  private CompletionStage<Subscriptions> openSubscriptions() {
    return greeted(() -> driver.connectPubSubAsync(StringCodec.UTF8, options.server().uri()))
        .thenCompose(this::ready)
        .thenApply(Subscriptions::new);
  }

  /** Connects without the driver's initial PING if the user has no permission for PING. */
  private <C> CompletionStage<C> greeted(Supplier<CompletionStage<C>> connect) {
    return reached(connect, 1)
        .exceptionallyCompose(
            failure -> {
              if (!RedisFailure.forbids(failure)) {
                return CompletableFuture.failedStage(failure);
              }
              driver.setOptions(driverOptions().pingBeforeActivateConnection(false).build());
              return connect.get();
            });
  }

  /** Tries the addresses of the host one after the other. */
  private <C> CompletableFuture<C> reached(Supplier<CompletionStage<C>> connect, int tries) {
    return connect
        .get()
        .toCompletableFuture()
        .exceptionallyCompose(
            failure -> {
              if (!RedisFailure.noConnection(failure)
                  || tries >= AddressRotation.count(options.server().host())) {
                return CompletableFuture.failedStage(failure);
              }
              addresses.next();
              return reached(connect, tries + 1);
            });
  }

  /**
   * Waits until the connection accepts commands. The driver returns a connection shortly before,
   * and would reject the first command.
   */
  private <C extends StatefulRedisConnection<String, String>> CompletionStage<C> ready(
      C connection) {
    CompletableFuture<C> ready = new CompletableFuture<>();
    tryOut(connection, ready, READY_TRIES);
    return ready;
  }

  private <C extends StatefulRedisConnection<String, String>> void tryOut(
      C connection, CompletableFuture<C> ready, int tries) {
    connection
        .async()
        .ping()
        .whenComplete(
            (pong, failure) -> {
              if (tries > 1 && connection.isOpen() && rejected(failure)) {
                deadlines.after(READY_PAUSE, () -> tryOut(connection, ready, tries - 1));
              } else {
                ready.complete(connection);
              }
            });
  }

  /** An error reply is not a rejection, since it shows that commands reach Redis. */
  private static boolean rejected(Throwable failure) {
    return failure instanceof RedisException
        && !(failure instanceof RedisCommandExecutionException);
  }

  /** Closes all connections and stops all threads; blocks for at most 4 s. */
  @Override
  public void close() {
    driver.shutdown(0, CLOSE_SECONDS, TimeUnit.SECONDS);
    resources.shutdown(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    deadlines.stop();
  }
}
