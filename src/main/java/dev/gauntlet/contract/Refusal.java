package dev.gauntlet.contract;

import java.util.Optional;

/**
 * A refusal that the contract announces, such as of a duplicate or at a limit.
 *
 * @param status the HTTP status of the refusal
 * @param name the name in the contract
 * @param limit the location of the name of the limit in the body; without it, the refusal's name is
 *     that of its limit
 * @param retryAfter whether the header {@code Retry-After} is required
 */
public record Refusal(int status, String name, Optional<JsonPath> limit, boolean retryAfter) {

  /** Creates a refusal whose status is sufficient. */
  public Refusal(int status, String name) {
    this(status, name, Optional.empty(), false);
  }
}
