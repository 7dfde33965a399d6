package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.protocol.ProtocolAccess;
import dev.gauntlet.protocol.Requirement;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What one kind of user does, over and over, while it is under way. A journey names operations and
 * values in words of its own; the contract knows the URLs and the JSON.
 */
public interface Journey {

  /** In place of a contract's name, of users who need none. */
  String NO_CONTRACT = "";

  /** The name in {@code -Djourneys=} and in every report. */
  String name();

  /**
   * The contract whose operations it calls, by the name that settings and objectives give it; {@link
   * #NO_CONTRACT} for who sends other requests alone.
   */
  String contract();

  /** The pause after each step. */
  Think think();

  /** How many requests there are for each pause, on average; more than 0. */
  default double requestsPerPause() {
    return 1;
  }

  /**
   * What a user knows from its arrival on, for all of its iterations.
   *
   * @param user a text that no other user of any run has
   */
  default Map<String, Object> identity(String user, RandomGenerator random) {
    return Map.of();
  }

  /** Whether users must be known for more than operations that say so, such as for a socket. */
  default boolean logsIn(Contract contract) {
    return false;
  }

  /**
   * The share of its users who call one operation after the other, from 0 to 1; the rest wait for
   * what comes.
   */
  default double callers() {
    return 1;
  }

  /** What its users need beside the contract, such as a Redis: their scenario has its protocol. */
  default Set<Requirement<? extends ProtocolAccess>> requirements() {
    return Set.of();
  }

  /** One pass through the journey. A failed step ends it; the user then begins anew. */
  ChainBuilder iteration(Steps steps);
}
