package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.EventStream;
import dev.gauntlet.platform.limit.RateLimiter;
import dev.gauntlet.platform.limit.RequestQuota;
import dev.gauntlet.platform.model.AnswerEnding;
import dev.gauntlet.platform.model.GeneratedText;
import dev.gauntlet.platform.model.LanguageModel;
import dev.gauntlet.platform.model.ModelAnswer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The operations that generate answers: chat completions and responses. */
final class AnswerOperations {

  private static final String ALL_PATHS = "openai";

  private final Vertx vertx;
  private final LanguageModel model;
  private final LanguageModel streamed;
  private final Optional<RateLimiter> limiter;

  /**
   * Creates the operations.
   *
   * @param model the model of answers that are not streamed
   * @param streamed the model of streamed answers
   */
  AnswerOperations(
      Vertx vertx, LanguageModel model, LanguageModel streamed, Optional<RateLimiter> limiter) {
    this.vertx = vertx;
    this.model = model;
    this.streamed = streamed;
    this.limiter = limiter;
  }

  Future<Consumer<EventStream>> complete(ApiCall call) {
    OpenAiInput input = OpenAiInput.ofCompletion(call);
    return admitted(call).map(quota -> out -> write(input, new ChatCompletion(input), out));
  }

  Future<Consumer<EventStream>> respond(ApiCall call) {
    OpenAiInput input = OpenAiInput.ofResponse(call);
    return admitted(call).map(quota -> out -> write(input, new ModelResponse(input), out));
  }

  private Future<Void> admitted(ApiCall call) {
    if (limiter.isEmpty()) {
      return Future.succeededFuture();
    }
    return limiter
        .get()
        .admit(call.caller().subject(), ALL_PATHS)
        .compose(
            quota ->
                quota.admitted()
                    ? Future.succeededFuture()
                    : Future.failedFuture(refusal(quota)));
  }

  private static ApiError refusal(RequestQuota quota) {
    return ApiError.tooMany(
        "Rate limit reached: " + quota.limit() + " requests per minute.",
        new JsonObject(),
        quota.retryAfter());
  }

  private void write(OpenAiInput input, AnswerFormat format, EventStream out) {
    if (input.streamed()) {
      GeneratedAnswer.stream(vertx, streamed, input.request(), format, out);
      return;
    }
    ModelAnswer answer = model.answer(input.request());
    long millis = Duration.ofNanos(answer.durationNanos()).toMillis();
    vertx.setTimer(Math.max(1, millis), due -> end(answer, format, out));
  }

  private static void end(ModelAnswer answer, AnswerFormat format, EventStream out) {
    if (answer.ending() == AnswerEnding.ERROR) {
      out.fail(OpenAiErrors.modelFailed());
    } else {
      GeneratedText text = GeneratedText.of(answer.tokens());
      out.answer(ApiAnswer.ok(format.body(text, answer.ending())));
    }
  }
}
