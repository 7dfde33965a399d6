package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.protocol.http.Patience;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A contract as the users of one run speak it.
 *
 * @param patience of every user
 * @param accounts what the next user knows for logging in: username and password
 */
public record SpokenContract(
    Contract contract, Patience patience, Supplier<Map<String, Object>> accounts) {

  /** One of which nothing is requested. */
  public static SpokenContract unused(Contract contract) {
    return new SpokenContract(contract, Patience.of(Duration.ZERO), Map::of);
  }
}
