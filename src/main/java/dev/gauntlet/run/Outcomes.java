package dev.gauntlet.run;

import dev.gauntlet.bridge.Response;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.Outcome;
import java.util.Map;

/**
 * What a response of Gatling means: Gatling knows OK and KO, and tells a time-out only by its
 * message. A step that expects no refusal has none among its accepted statuses, so that a refusal
 * comes as KO there.
 *
 * @param contracts by journey
 */
record Outcomes(Map<String, Contract> contracts) {

  Outcome of(Response response) {
    if (response.ok()) {
      return refused(response) ? new Outcome.Refused() : new Outcome.Ok();
    }
    String message = response.message().orElse("failed without a message");
    return timedOut(message) ? new Outcome.TimedOut(message) : new Outcome.Failed(message);
  }

  private boolean refused(Response response) {
    return response
        .code()
        .map(Integer::valueOf)
        .filter(code -> contracts
                    .get(response.scenario())
                    .operation(response.request())
                    .refusals()
                    .containsKey(code))
        .isPresent();
  }

  private static boolean timedOut(String message) {
    return message.contains("Request timeout") || message.contains("connection timed out");
  }
}
