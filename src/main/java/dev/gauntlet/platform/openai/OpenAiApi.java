package dev.gauntlet.platform.openai;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiRouter;
import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.limit.RateLimiter;
import dev.gauntlet.platform.limit.SlidingWindow;
import dev.gauntlet.platform.model.FaultyModel;
import dev.gauntlet.platform.model.MockModel;
import dev.gauntlet.platform.module.ModuleContext;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The routes of the contract {@code openai}. It stores nothing. */
final class OpenAiApi implements ContractApi {

  private static final String PREFIX = "/v1";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Vertx vertx;
  private final AnswerOperations answers;

  OpenAiApi(ModuleContext context) {
    this.vertx = context.vertx();
    MockModel model = new MockModel(context.model());
    this.answers =
        new AnswerOperations(
            vertx,
            model,
            FaultyModel.around(model, context.faults().streams()),
            limiter(context));
  }

  private static Optional<RateLimiter> limiter(ModuleContext context) {
    return context.model().rateLimit().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RateLimiter(
                context.stores().redis(),
                new SlidingWindow(context.model().rateLimit().getAsInt(), MINUTE),
                InstantSource.system()));
  }

  @Override
  public Future<?> start() {
    return Future.succeededFuture();
  }

  @Override
  public Future<?> forget() {
    return Future.succeededFuture();
  }

  @Override
  public ErrorFormat errors() {
    return new OpenAiErrors();
  }

  @Override
  public ApiRouter api() {
    ApiRouter api = new ApiRouter(vertx, PREFIX, new ApiKeys(), errors());
    api.streamed(POST, "/chat/completions", answers::complete);
    api.streamed(POST, "/responses", answers::respond);
    api.secured(GET, "/models", OpenAiApi::models);
    return api;
  }

  /** Lists the names of the model; requests may use any other name, too. */
  private static Future<ApiAnswer> models(ApiCall call) {
    JsonArray models =
        new JsonArray().add(model(MockModel.NAME)).add(model(MockModel.NAME + MockModel.IMMEDIATE));
    return Future.succeededFuture(
        ApiAnswer.ok(new JsonObject().put("object", "list").put("data", models)));
  }

  private static JsonObject model(String name) {
    return new JsonObject()
        .put("id", name)
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", "gauntlet");
  }
}
