package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A request that is answered with an error; carries no stack trace, since it's no surprise. */
public final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonObject details;

  /**
   * An error answer.
   *
   * @param status HTTP status, 400..599
   * @param message for the caller, without secrets
   * @param details more for the caller's program; may be empty
   */
  public ApiError(int status, String message, JsonObject details) {
    super(message, null, false, false);
    this.status = status;
    this.details = details;
  }

  /** 404: there is no such thing. */
  public static ApiError notFound(String resource, Object identifier) {
    JsonObject details =
        new JsonObject().put("resource", resource).put("identifier", identifier.toString());
    return new ApiError(404, resource + " not found", details);
  }

  /** 409: its state forbids that. */
  public static ApiError conflict(String message) {
    return new ApiError(409, message, new JsonObject());
  }

  /** 400: the request makes no sense now. */
  public static ApiError badRequest(String message) {
    return new ApiError(400, message, new JsonObject());
  }

  /** 401: no valid credentials came along. */
  public static ApiError unauthorized() {
    return new ApiError(401, "Could not validate credentials", new JsonObject());
  }

  /** 422: all that is wrong with the input. */
  static ApiError invalid(List<FieldProblem> problems) {
    JsonArray errors = new JsonArray();
    problems.forEach(problem -> errors.add(problem.toJson()));
    return new ApiError(
        422, "Request validation failed", new JsonObject().put("validation_errors", errors));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The body, as the contract words errors. */
  JsonObject body(String path) {
    return new JsonObject()
        .put("status", "error")
        .put("message", getMessage())
        .put("details", details)
        .put("path", path);
  }
}
