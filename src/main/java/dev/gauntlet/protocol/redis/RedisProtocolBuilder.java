package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.bridge.LoadProtocolBuilder;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.redis.client.ConnectionStrategy;
import dev.gauntlet.protocol.redis.client.MessageListener;
import dev.gauntlet.protocol.redis.client.RedisEndpoint;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import java.time.Duration;
import java.util.Optional;

/** An immutable builder of the Redis protocol; each method returns a new builder. */
public final class RedisProtocolBuilder extends LoadProtocolBuilder {

  static final RedisProtocolBuilder LOCAL =
      new RedisProtocolBuilder(
          RedisOptions.of(RedisEndpoint.parse("redis://127.0.0.1:6379")),
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
   * Sets the URL {@code redis[s]://[[user]:password@]host[:port][/database]}.
   *
   * @throws IllegalArgumentException if it is invalid; the message does not contain the password
   */
  public RedisProtocolBuilder url(String url) {
    return options(options.with(RedisEndpoint.parse(url)));
  }

  /** Sets the user name for Redis access control lists. */
  public RedisProtocolBuilder username(String username) {
    return options(options.with(options.server().as(Optional.of(username), Optional.empty())));
  }

  public RedisProtocolBuilder password(String password) {
    return options(options.with(options.server().as(Optional.empty(), Optional.of(password))));
  }

  /** Accepts any certificate, for example a self-signed one. */
  public RedisProtocolBuilder unverified() {
    return options(options.with(options.server().unverified()));
  }

  /** Makes all users share this number of connections. */
  public RedisProtocolBuilder shared(int connections) {
    return options(options.with(ConnectionStrategy.SHARED, connections));
  }

  /** Makes users borrow one of this number of connections per request, and wait if none is free. */
  public RedisProtocolBuilder pooled(int connections) {
    return options(options.with(ConnectionStrategy.POOLED, connections));
  }

  /** Gives each user its own connection, and a second one for subscriptions. */
  public RedisProtocolBuilder onePerUser() {
    return options(options.with(ConnectionStrategy.PER_USER, 1));
  }

  /** Sets the connect timeout. */
  public RedisProtocolBuilder connectTimeout(Duration limit) {
    return options(options.withConnectTimeout(limit));
  }

  /** Sets all connection options at once. */
  public RedisProtocolBuilder options(RedisOptions all) {
    return new RedisProtocolBuilder(all, timeout, recorder, listener, silent);
  }

  /** Sets the request timeout of requests without their own. */
  public RedisProtocolBuilder timeout(Duration limit) {
    return new RedisProtocolBuilder(options, limit, recorder, listener, silent);
  }

  /** Records each request in a recorder, in nanoseconds, without Gatling's event tap. */
  public RedisProtocolBuilder recorder(Recorder given) {
    return new RedisProtocolBuilder(options, timeout, Optional.of(given), listener, silent);
  }

  /**
   * Adds a listener, such as an audit, for every message that any user receives.
   *
   * @param given called on the threads of the connections; must not block
   */
  public RedisProtocolBuilder onMessage(MessageListener given) {
    return new RedisProtocolBuilder(options, timeout, recorder, given, silent);
  }

  /** Records requests neither in a recorder nor in Gatling, for example during a warm-up. */
  public RedisProtocolBuilder silent() {
    return new RedisProtocolBuilder(options, timeout, Optional.empty(), listener, true);
  }

  @Override
  protected LoadProtocol built() {
    return built;
  }
}
