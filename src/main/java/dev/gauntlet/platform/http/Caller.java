package dev.gauntlet.platform.http;

import java.util.Optional;
import java.util.UUID;

/**
 * Whose access token a request brought.
 *
 * @param tenant whose data the user sees, where the contract knows tenants
 */
public record Caller(UUID user, Optional<UUID> tenant) {

  /** A user of a contract without tenants. */
  public static Caller of(UUID user) {
    return new Caller(user, Optional.empty());
  }
}
