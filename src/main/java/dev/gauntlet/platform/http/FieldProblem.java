package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;

/**
 * One thing wrong with a request's input.
 *
 * @param field where, with its place: {@code body.description}, {@code query.limit}
 * @param message what is expected there
 * @param type a stable word for programs: missing, string_too_short, enum, ...
 */
record FieldProblem(String field, String message, String type) {

  JsonObject toJson() {
    return new JsonObject().put("field", field).put("message", message).put("type", type);
  }
}
