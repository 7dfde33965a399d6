package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.protocol.ProtocolAccess;
import dev.gauntlet.protocol.Requirement;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The sequence of steps that a virtual user repeats during its lifetime. A journey names operations
 * and values; the contract contains the URLs and the JSON.
 */
public interface Journey {

  /** The contract name of a journey that needs no contract. */
  String NO_CONTRACT = "";

  /** Returns the name, as used in {@code -Djourneys=} and in every report. */
  String name();

  /**
   * Returns the name of the contract whose operations the journey calls, as used in settings and
   * objectives; {@link #NO_CONTRACT} if the journey only sends requests of other protocols.
   */
  String contract();

  /** Returns the pause after each step. */
  ThinkTime think();

  /** Returns the average number of requests per pause; more than 0. */
  default double requestsPerPause() {
    return 1;
  }

  /**
   * Returns values that a user has from its arrival on, for all of its iterations.
   *
   * @param user a text that is unique among the users of all runs
   */
  default Map<String, Object> identity(String user, RandomGenerator random) {
    return Map.of();
  }

  /**
   * Returns whether users need a login beyond that of authenticated operations, for example for a
   * socket.
   */
  default boolean logsIn(Contract contract) {
    return false;
  }

  /**
   * Returns the share of users that send one request after the other, from 0 to 1; the remaining
   * users wait for messages.
   */
  default double callers() {
    return 1;
  }

  /**
   * Returns the requirements besides the contract, such as a Redis, whose protocol the users need.
   */
  default Set<Requirement<? extends ProtocolAccess>> requirements() {
    return Set.of();
  }

  /**
   * Returns one iteration of the journey. A failed step ends it; the user then starts the next one.
   */
  ChainBuilder iteration(Steps steps);
}
