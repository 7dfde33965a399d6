package dev.gauntlet.platform.auth;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;

/**
 * What of logging in can be chosen, for all contracts.
 *
 * @param passwordCost bcrypt's cost, 4..15: each step doubles the time of a login
 * @param accessTokenLife how long an access token is good, whole seconds; each contract's own when
 *     absent
 * @param refreshTokenLife how long a refresh token is good, whole seconds
 */
public record LoginOptions(
    int passwordCost, Optional<Duration> accessTokenLife, Duration refreshTokenLife) {

  /** Low on purpose: otherwise 500 log-ins measure the hash. */
  public static final int DEFAULT_PASSWORD_COST = 4;

  public static final Duration DEFAULT_REFRESH_TOKEN_LIFE = Duration.ofDays(7);

  /** The tokens of one contract. */
  public Tokens tokens(Vertx vertx, Duration usualAccessLife) {
    return new Tokens(vertx, accessTokenLife.orElse(usualAccessLife), refreshTokenLife);
  }

  /** The passwords of one contract. */
  public Passwords passwords(Vertx vertx) {
    return new Passwords(vertx, passwordCost);
  }
}
