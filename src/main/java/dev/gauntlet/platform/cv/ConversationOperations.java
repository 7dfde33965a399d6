package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.http.AdmissionFaults;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.JsonFields;
import dev.gauntlet.platform.module.ConversationLimits;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The operations on conversations. */
final class ConversationOperations {

  private static final int LONGEST = 200;

  private final ConversationStore store;
  private final Admission admission;
  private final StartAnswers answers;
  private final AdmissionFaults faults;
  private final ConversationLimits limits;
  private final AtomicLong ends = new AtomicLong();

  ConversationOperations(
      ConversationStore store,
      Admission admission,
      AdmissionFaults faults,
      ConversationLimits limits) {
    this.store = store;
    this.admission = admission;
    this.answers = new StartAnswers(faults, limits);
    this.faults = faults;
    this.limits = limits;
  }

  Future<ApiAnswer> start(ApiCall call) {
    JsonFields body = call.body();
    NewConversation wanted =
        new NewConversation(
            UUID.randomUUID(),
            body.text("thread", 1, LONGEST),
            body.text("user", 1, LONGEST),
            body.text("room", 1, LONGEST),
            Optional.ofNullable(body.optionalText("marker", 1, LONGEST)).orElse(""));
    call.check();
    return admission.decide(wanted).map(decision -> answers.answer(wanted, decision));
  }

  Future<ApiAnswer> activity(ApiCall call) {
    UUID id = call.pathId("conversation_id");
    call.check();
    return store
        .renew(id)
        .map(
            found -> {
              if (!found) {
                throw ApiError.notFound("Conversation", id);
              }
              return ApiAnswer.noContent();
            });
  }

  Future<ApiAnswer> end(ApiCall call) {
    UUID id = call.pathId("conversation_id");
    EndStatus status = call.body().oneOf("status", EndStatus.class, EndStatus.COMPLETED);
    call.check();
    boolean freesSlot = !faults.leaks(ends.incrementAndGet());
    return store
        .end(id, status, freesSlot)
        .map(found -> found.orElseThrow(() -> ApiError.notFound("Conversation", id)))
        .map(ApiAnswer::ok);
  }

  Future<ApiAnswer> list(ApiCall call) {
    return store
        .active(call.queryText("user"))
        .map(
            active ->
                new JsonObject()
                    .put("conversations", new JsonArray(active))
                    .put("total", active.size()))
        .map(ApiAnswer::ok);
  }

  Future<ApiAnswer> stats(ApiCall call) {
    return store
        .counts()
        .map(
            counts ->
                new JsonObject()
                    .put("total_active", counts.active())
                    .put("max_concurrent", limits.maxConcurrent())
                    .put("max_per_user", limits.maxPerUser())
                    .put("users_with_conversations", counts.users())
                    .put("idle_timeout_seconds", limits.idleTimeout().toSeconds())
                    .put("max_duration_seconds", limits.maxDuration().toSeconds()))
        .map(ApiAnswer::ok);
  }
}
