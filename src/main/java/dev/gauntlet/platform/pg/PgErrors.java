package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.http.FieldProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The error format of the contract: {@code detail}, and for invalid input the messages of each
 * field in {@code errors}.
 */
final class PgErrors implements ErrorFormat {

  private static final String ERRORS = "errors";

  @Override
  public JsonObject body(ApiError error, String path) {
    JsonObject body = new JsonObject().put("detail", error.getMessage());
    body.mergeIn(error.details());
    if (!error.problems().isEmpty()) {
      body.put(ERRORS, new JsonObject());
    }
    error.problems().forEach(problem -> add(body.getJsonObject(ERRORS), problem));
    return body;
  }

  /** Answers invalid input with 400, as Django REST framework does. */
  @Override
  public int status(ApiError error) {
    return error.problems().isEmpty() ? error.status() : 400;
  }

  private static void add(JsonObject errors, FieldProblem problem) {
    String field = problem.field().substring(problem.field().indexOf('.') + 1);
    JsonArray messages = errors.getJsonArray(field, new JsonArray());
    errors.put(field, messages.add(problem.message()));
  }
}
