package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A request that is answered with an error; how it is worded is the contract's affair. Carries no
 * stack trace, since it's no surprise.
 */
public final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonObject details;
  private final transient List<FieldProblem> problems;

  private ApiError(int status, String message, JsonObject details, List<FieldProblem> problems) {
    super(message, null, false, false);
    this.status = status;
    this.details = details;
    this.problems = List.copyOf(problems);
  }

  /**
   * An error answer.
   *
   * @param status HTTP status, 400..599
   * @param message for the caller, without secrets
   * @param details more for the caller's program; may be empty
   */
  public ApiError(int status, String message, JsonObject details) {
    this(status, message, details, List.of());
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
    return unauthorized("Could not validate credentials");
  }

  /** 401, in other words. */
  public static ApiError unauthorized(String message) {
    return new ApiError(401, message, new JsonObject());
  }

  /** 403: not for this caller, whoever it is. */
  public static ApiError forbidden() {
    return new ApiError(403, "Forbidden", new JsonObject());
  }

  /** 422: all that is wrong with the input. */
  static ApiError invalid(List<FieldProblem> problems) {
    return new ApiError(422, "Request validation failed", new JsonObject(), problems);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** More for the caller's program; may be empty. */
  public JsonObject details() {
    return details;
  }

  /** What is wrong with the input, where that is the error. */
  public List<FieldProblem> problems() {
    return problems;
  }
}
