package dev.gauntlet.platform.http;

import java.util.Optional;
import java.util.UUID;

/**
 * The owner of a request's access token.
 *
 * @param subject the id of the user, as text
 * @param tenant the tenant whose data the user sees, if the contract has tenants
 */
public record Caller(String subject, Optional<UUID> tenant) {

  /** Returns a user of a contract without tenants. */
  public static Caller of(Object id) {
    return new Caller(id.toString(), Optional.empty());
  }

  /** Returns the id of a user of a contract with UUIDs. */
  public UUID user() {
    return UUID.fromString(subject);
  }

  /** Returns the id of a user of a contract with numbers. */
  public int userNumber() {
    return Integer.parseInt(subject);
  }
}
