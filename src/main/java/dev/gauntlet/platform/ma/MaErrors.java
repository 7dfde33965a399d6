package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.FieldProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The error format of the contract. */
final class MaErrors {

  private MaErrors() {}

  static JsonObject body(ApiError error, String path) {
    return new JsonObject()
        .put("status", "error")
        .put("message", error.getMessage())
        .put("details", details(error))
        .put("path", path);
  }

  private static JsonObject details(ApiError error) {
    if (error.problems().isEmpty()) {
      return error.details();
    }
    JsonArray errors = new JsonArray();
    error.problems().forEach(problem -> errors.add(json(problem)));
    return new JsonObject().put("validation_errors", errors);
  }

  private static JsonObject json(FieldProblem problem) {
    return new JsonObject()
        .put("field", problem.field())
        .put("message", problem.message())
        .put("type", problem.type());
  }
}
