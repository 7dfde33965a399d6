package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.FieldProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The error format of the contract. */
final class ApErrors {

  private ApErrors() {}

  static JsonObject body(ApiError error, String path) {
    if (error.problems().isEmpty()) {
      return new JsonObject().put("detail", error.getMessage());
    }
    JsonArray detail = new JsonArray();
    error.problems().forEach(problem -> detail.add(json(problem)));
    return new JsonObject().put("detail", detail);
  }

  private static JsonObject json(FieldProblem problem) {
    return new JsonObject()
        .put("loc", place(problem.field()))
        .put("msg", problem.message())
        .put("type", problem.type());
  }

  /** Returns {@code ["body", "steps", 0, "name"]} for {@code body.steps.0.name}. */
  private static JsonArray place(String field) {
    JsonArray place = new JsonArray();
    for (String step : field.split("\\.")) {
      place.add(step.matches("\\d+") ? (Object) Integer.valueOf(step) : step);
    }
    return place;
  }
}
