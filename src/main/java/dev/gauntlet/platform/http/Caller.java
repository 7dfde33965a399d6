package dev.gauntlet.platform.http;

import java.util.Optional;
import java.util.UUID;

/**
 * The owner of a request's access token.
 *
 * @param tenant the tenant whose data the user sees, if the contract has tenants
 */
public record Caller(UUID user, Optional<UUID> tenant) {

  /** Returns a user of a contract without tenants. */
  public static Caller of(UUID user) {
    return new Caller(user, Optional.empty());
  }
}
