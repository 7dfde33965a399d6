package dev.gauntlet.platform.auth;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;

/**
 * The options of the reference platform's login, for all contracts.
 *
 * @param passwordCost the cost of bcrypt, 4..15: each step doubles the time of a login
 * @param accessTokenLife the lifetime of an access token in whole seconds; the contract's default
 *     if absent
 * @param refreshTokenLife the lifetime of a refresh token in whole seconds
 */
public record LoginOptions(
    int passwordCost, Optional<Duration> accessTokenLife, Duration refreshTokenLife) {

  /** Low on purpose: at a higher cost, 500 logins would measure the hash function. */
  public static final int DEFAULT_PASSWORD_COST = 4;

  public static final Duration DEFAULT_REFRESH_TOKEN_LIFE = Duration.ofDays(7);

  /** Returns the issuer of the tokens of one contract. */
  public Tokens tokens(Vertx vertx, Duration usualAccessLife) {
    return new Tokens(vertx, accessTokenLife.orElse(usualAccessLife), refreshTokenLife);
  }

  /** Returns the hasher of the passwords of one contract. */
  public Passwords passwords(Vertx vertx) {
    return new Passwords(vertx, passwordCost);
  }
}
