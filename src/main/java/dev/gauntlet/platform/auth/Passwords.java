package dev.gauntlet.platform.auth;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

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

  /**
   * Returns a user whose hash is that of the password, whatever its cost.
   *
   * @param wrong the failure for another password
   */
  public <T> Future<T> verified(
      T user, String password, String hash, Supplier<? extends Throwable> wrong) {
    return vertx
        .executeBlocking(() -> matches(password, hash), false)
        .compose(
            matches ->
                matches ? Future.succeededFuture(user) : Future.failedFuture(wrong.get()));
  }

  private static boolean matches(String password, String hash) {
    return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
        .verify(password.toCharArray(), hash)
        .verified;
  }
}
