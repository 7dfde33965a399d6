package dev.gauntlet.platform.auth;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * A hasher of passwords that works off the event loops: a hash takes a millisecond at cost 4, and
 * twice as long with each further step.
 */
public final class Passwords {

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  private final Vertx vertx;
  private final int cost;

  /**
   * Creates a hasher with one cost.
   *
   * @param cost the cost of bcrypt, 4..15
   */
  Passwords(Vertx vertx, int cost) {
    this.vertx = vertx;
    this.cost = cost;
  }

  /** Returns a salted hash. */
  public Future<String> hash(String password) {
    return vertx.executeBlocking(
        () ->
            BCrypt.with(LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(cost, password.toCharArray()),
        false);
  }

  /** Returns whether a hash is that of the password, whatever its cost. */
  public Future<Boolean> matches(String password, String hash) {
    return vertx.executeBlocking(
        () ->
            BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.toCharArray(), hash)
                .verified,
        false);
  }
}
