package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.FieldProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The error format of the contract: an error, with further fields that depend on its kind. */
final class CvErrors {

  private CvErrors() {}

  static JsonObject body(ApiError error, String path) {
    JsonObject body = new JsonObject().put("error", error.getMessage()).mergeIn(error.details());
    if (!error.problems().isEmpty()) {
      JsonArray problems = new JsonArray();
      error.problems().forEach(problem -> problems.add(json(problem)));
      body.put("problems", problems);
    }
    return body;
  }

  private static JsonObject json(FieldProblem problem) {
    return new JsonObject().put("field", problem.field()).put("message", problem.message());
  }
}
