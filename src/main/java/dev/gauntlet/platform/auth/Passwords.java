package dev.gauntlet.platform.auth;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * Hashes passwords, off the event loops: that takes a millisecond at cost 4, doubling with each.
 */
public final class Passwords {

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  private final Vertx vertx;
  private final int cost;

  /**
   * Hashes at one cost.
   *
   * @param cost bcrypt's, 4..15
   */
  Passwords(Vertx vertx, int cost) {
    this.vertx = vertx;
    this.cost = cost;
  }

  /** A hash with a salt of its own. */
  public Future<String> hash(String password) {
    return vertx.executeBlocking(
        () ->
            BCrypt.with(LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(cost, password.toCharArray()),
        false);
  }

  /** Whether a hash is that of the password, whatever its cost. */
  public Future<Boolean> matches(String password, String hash) {
    return vertx.executeBlocking(
        () ->
            BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.toCharArray(), hash)
                .verified,
        false);
  }
}
