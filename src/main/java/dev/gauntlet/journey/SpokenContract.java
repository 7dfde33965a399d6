package dev.gauntlet.journey;

import dev.gauntlet.bridge.http.OpenStreams;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.protocol.http.CallObserver;
import dev.gauntlet.protocol.http.RequestLimits;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A contract with the request limits and accounts of the users of one run.
 *
 * @param requestLimits the limits of each request
 * @param streams the streams of the run that are under way
 * @param accounts returns the credentials of the next user: username and password
 * @param observer observes the calls of all users
 */
public record SpokenContract(
    Contract contract,
    RequestLimits requestLimits,
    OpenStreams streams,
    Supplier<Map<String, Object>> accounts,
    CallObserver observer) {

  /** Creates a contract whose calls are not observed. */
  public SpokenContract(
      Contract contract,
      RequestLimits requestLimits,
      OpenStreams streams,
      Supplier<Map<String, Object>> accounts) {
    this(contract, requestLimits, streams, accounts, CallObserver.NONE);
  }

  /** Returns a contract to which no requests are sent. */
  public static SpokenContract unused(Contract contract) {
    return new SpokenContract(
        contract, RequestLimits.of(Duration.ZERO), new OpenStreams(), Map::of);
  }
}
