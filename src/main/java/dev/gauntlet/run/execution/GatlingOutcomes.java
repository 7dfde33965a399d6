package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.GatlingResponse;
import dev.gauntlet.bridge.http.ResourceExhaustion;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.Outcome;
import java.util.Locale;
import java.util.Map;

/**
 * What a response of Gatling means: Gatling knows OK and KO, and tells a time-out only by its
 * message. A step that expects no refusal has none among its accepted statuses, so that a refusal
 * comes as KO there.
 *
 * @param contracts by journey
 */
record GatlingOutcomes(Map<String, Contract> contracts) {

  /** Whether a contract of the run has an operation of that name. */
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

  /** A journey may send requests of its own, which no contract knows. */
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
   * By the words of Gatling ("Request timeout to ..."), Netty ("connection timed out after ...",
   * "handshake timed out after ...") and the system ("Connection timed out"). With a status there
   * was an answer, whatever the message tells of it.
   */
  private static boolean timedOut(GatlingResponse response, String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return response.code().isEmpty()
        && (words.contains("request timeout") || words.contains("timed out"));
  }
}
