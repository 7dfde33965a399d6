package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.GatlingResponse;
import dev.gauntlet.bridge.http.ResourceExhaustion;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.Outcome;
import java.util.Locale;
import java.util.Map;

/**
 * A converter of Gatling's responses to outcomes. Gatling reports OK and KO only, and a timeout is
 * recognizable by its message alone. A step that expects no refusal does not accept the statuses of
 * refusals, so Gatling reports a refusal as KO there.
 *
 * @param contracts the contracts by journey
 */
record GatlingOutcomes(Map<String, Contract> contracts) {

  /** Returns whether a contract of the run has an operation of that name. */
  boolean knows(String request) {
    return contracts.values().stream().anyMatch(contract -> contract.offers(request));
  }

  Outcome of(GatlingResponse response) {
    if (response.ok()) {
      return refused(response) ? new Outcome.Refused() : new Outcome.Ok();
    }
    String message = response.message().orElse("failed without a message");
    if (response.code().isEmpty() && ResourceExhaustion.explain(message)) {
      return new Outcome.Unsent(message);
    }
    return timedOut(response, message)
        ? new Outcome.TimedOut(message)
        : new Outcome.Failed(FailureMessage.of(message));
  }

  /**
   * Returns whether the response is a refusal of the contract; a journey may also send requests
   * that no contract describes.
   */
  private boolean refused(GatlingResponse response) {
    Contract contract = contracts.get(response.scenario());
    Operation operation = contract == null ? null : contract.operations().get(response.request());
    return operation != null
        && response
            .code()
            .filter(code -> operation.refusals().containsKey(Integer.valueOf(code)))
            .isPresent();
  }

  /**
   * Returns whether the request timed out, by the messages of Gatling ("Request timeout to ..."),
   * Netty ("connection timed out after ...", "handshake timed out after ...") and the operating
   * system ("Connection timed out"). A response with a status did not time out, whatever its
   * message is.
   */
  private static boolean timedOut(GatlingResponse response, String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return response.code().isEmpty()
        && (words.contains("request timeout") || words.contains("timed out"));
  }
}
