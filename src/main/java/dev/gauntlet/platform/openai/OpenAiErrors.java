package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.ErrorFormat;
import dev.gauntlet.platform.http.FieldProblem;
import io.vertx.core.json.JsonObject;

/** The error format of the contract: message, type, parameter and code in {@code error}. */
final class OpenAiErrors implements ErrorFormat {

  private static final String CODE = "code";

  /** Returns an error of the model. */
  static ApiError modelFailed() {
    return new ApiError(500, "The model failed.", code("model_error"));
  }

  /** Returns the details of an error with this code. */
  static JsonObject code(String code) {
    return new JsonObject().put(CODE, code);
  }

  @Override
  public JsonObject body(ApiError error, String path) {
    String message = error.getMessage();
    String param = null;
    if (!error.problems().isEmpty()) {
      FieldProblem problem = error.problems().get(0);
      param = problem.field().substring(problem.field().indexOf('.') + 1);
      message = "Invalid '" + param + "': " + problem.message();
    }
    JsonObject content =
        new JsonObject()
            .put("message", message)
            .put("type", type(status(error)))
            .put("param", param)
            .put(CODE, error.details().getString(CODE, defaultCode(status(error))));
    return new JsonObject().put("error", content);
  }

  /** Answers invalid input with 400. */
  @Override
  public int status(ApiError error) {
    return error.problems().isEmpty() ? error.status() : 400;
  }

  private static String type(int status) {
    return status == 429
        ? "rate_limit_error"
        : status >= 500 ? "server_error" : "invalid_request_error";
  }

  private static String defaultCode(int status) {
    return switch (status) {
      case 401 -> "invalid_api_key";
      case 429 -> "rate_limit_exceeded";
      default -> null;
    };
  }
}
