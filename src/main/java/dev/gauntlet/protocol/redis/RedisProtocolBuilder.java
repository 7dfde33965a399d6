package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.bridge.LoadProtocolBuilder;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.redis.client.ConnectionStrategy;
import dev.gauntlet.protocol.redis.client.MessageListener;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisServer;
import java.time.Duration;
import java.util.Optional;

/** Says which Redis is used and how; each method gives a builder of its own. */
public final class RedisProtocolBuilder extends LoadProtocolBuilder {

  static final RedisProtocolBuilder LOCAL =
      new RedisProtocolBuilder(
          RedisOptions.of(RedisServer.parse("redis://127.0.0.1:6379")),
          Duration.ofSeconds(20),
          Optional.empty(),
          message -> {},
          false);

  private final RedisOptions options;
  private final Duration timeout;
  private final Optional<Recorder> recorder;
  private final MessageListener listener;
  private final boolean silent;
  private final RedisProtocol built;

  private RedisProtocolBuilder(
      RedisOptions options,
      Duration timeout,
      Optional<Recorder> recorder,
      MessageListener listener,
      boolean silent) {
    this.options = options;
    this.timeout = timeout;
    this.recorder = recorder;
    this.listener = listener;
    this.silent = silent;
    this.built = new RedisProtocol(options, timeout, recorder, listener, silent);
  }

  /**
   * {@code redis[s]://[[user]:password@]host[:port][/database]}.
   *
   * @throws IllegalArgumentException with what is wrong, without the password
   */
  public RedisProtocolBuilder url(String url) {
    return options(options.with(RedisServer.parse(url)));
  }

  /** A user of Redis's access control lists. */
  public RedisProtocolBuilder username(String username) {
    return options(options.with(options.server().as(Optional.of(username), Optional.empty())));
  }

  public RedisProtocolBuilder password(String password) {
    return options(options.with(options.server().as(Optional.empty(), Optional.of(password))));
  }

  /** Takes any certificate, such as one that the server signed itself. */
  public RedisProtocolBuilder unverified() {
    return options(options.with(options.server().unverified()));
  }

  /** All users send over the same so many connections. */
  public RedisProtocolBuilder shared(int connections) {
    return options(options.with(ConnectionStrategy.SHARED, connections));
  }

  /** Users borrow one of so many connections for each request, and wait where none is free. */
  public RedisProtocolBuilder pooled(int connections) {
    return options(options.with(ConnectionStrategy.POOLED, connections));
  }

  /** Each user has a connection of its own, and one more to listen. */
  public RedisProtocolBuilder onePerUser() {
    return options(options.with(ConnectionStrategy.PER_USER, 1));
  }

  /** Until a connection must be there. */
  public RedisProtocolBuilder connectTimeout(Duration limit) {
    return options(options.withConnectTimeout(limit));
  }

  /** All that decides about connections at once. */
  public RedisProtocolBuilder options(RedisOptions all) {
    return new RedisProtocolBuilder(all, timeout, recorder, listener, silent);
  }

  /** Until an answer must be there, where a request does not say. */
  public RedisProtocolBuilder timeout(Duration limit) {
    return new RedisProtocolBuilder(options, limit, recorder, listener, silent);
  }

  /** Tells a recorder the nanoseconds of each request; it then needs no tap for them. */
  public RedisProtocolBuilder recorder(Recorder told) {
    return new RedisProtocolBuilder(options, timeout, Optional.of(told), listener, silent);
  }

  /**
   * Tells somebody of every message that any user receives, such as an audit.
   *
   * @param told called on the threads of the connections, which it must not hold up
   */
  public RedisProtocolBuilder onMessage(MessageListener told) {
    return new RedisProtocolBuilder(options, timeout, recorder, told, silent);
  }

  /** Requests are told neither to a recorder nor to Gatling, such as those of a warm-up. */
  public RedisProtocolBuilder silent() {
    return new RedisProtocolBuilder(options, timeout, Optional.empty(), listener, true);
  }

  @Override
  protected LoadProtocol built() {
    return built;
  }
}
