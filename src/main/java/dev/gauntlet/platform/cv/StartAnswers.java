package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.http.AdmissionFaults;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.WireName;
import dev.gauntlet.platform.module.ConversationLimits;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The answers to starts of conversations, with the fault that mixes up their markers. */
final class StartAnswers {

  private static final int TOO_MANY = 429;

  private final AdmissionFaults faults;
  private final ConversationLimits limits;
  private long accepted;
  private String markerBefore = "";

  StartAnswers(AdmissionFaults faults, ConversationLimits limits) {
    this.faults = faults;
    this.limits = limits;
  }

  ApiAnswer answer(NewConversation wanted, Decision decision) {
    return decision
        .reached()
        .map(this::refusal)
        .orElseGet(
            () ->
                ApiAnswer.created(
                    ConversationJson.started(
                        wanted, marker(wanted.marker()), decision.nowMillis())));
  }

  private ApiAnswer refusal(Limit reached) {
    int most = reached == Limit.GLOBAL ? limits.maxConcurrent() : limits.maxPerUser();
    String of = reached == Limit.GLOBAL ? "" : " of one user";
    // The next sweep is the next moment at which the platform itself may free a slot.
    long retryAfter = limits.sweepInterval().toSeconds();
    JsonObject body =
        new JsonObject()
            .put("error", "The limit of %s active conversations%s is reached".formatted(most, of))
            .put("limit", WireName.of(reached))
            .put("max", most)
            .put("retry_after", retryAfter);
    return new ApiAnswer(
        TOO_MANY, Optional.of(body), Map.of("Retry-After", Long.toString(retryAfter)));
  }

  private synchronized String marker(String own) {
    String other = markerBefore;
    markerBefore = own;
    accepted++;
    return faults.confuses(accepted) && !other.isEmpty() ? other : own;
  }
}
