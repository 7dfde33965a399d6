package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An exception that is answered with an error response, in the format of the contract. It has no
 * stack trace, since it is an expected outcome.
 */
public final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonObject details;
  private final transient List<FieldProblem> problems;
  private final long retryAfterSeconds;

  private ApiError(
      int status,
      String message,
      JsonObject details,
      List<FieldProblem> problems,
      long retryAfterSeconds) {
    super(message, null, false, false);
    this.status = status;
    this.details = details;
    this.problems = List.copyOf(problems);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /**
   * Creates an error.
   *
   * @param status the HTTP status, 400..599
   * @param message the message for the caller, without secrets
   * @param details machine-readable details; may be empty
   */
  public ApiError(int status, String message, JsonObject details) {
    this(status, message, details, List.of(), 0);
  }

  /** Returns a 404: the resource does not exist. */
  public static ApiError notFound(String resource, Object identifier) {
    JsonObject details =
        new JsonObject().put("resource", resource).put("identifier", identifier.toString());
    return new ApiError(404, resource + " not found", details);
  }

  /** Returns a 409: the state of the resource does not permit the operation. */
  public static ApiError conflict(String message) {
    return new ApiError(409, message, new JsonObject());
  }

  /** Returns a 400: the request is invalid in the current state. */
  public static ApiError badRequest(String message) {
    return new ApiError(400, message, new JsonObject());
  }

  /** Returns a 401: the credentials are missing or invalid. */
  public static ApiError unauthorized() {
    return unauthorized("Could not validate credentials");
  }

  /** Returns a 401 with a specific message. */
  public static ApiError unauthorized(String message) {
    return new ApiError(401, message, new JsonObject());
  }

  /** Returns a 403: the caller must not do this. */
  public static ApiError forbidden() {
    return new ApiError(403, "Forbidden", new JsonObject());
  }

  /**
   * Returns a 429: a limit is reached.
   *
   * @param retryAfter the time after which the client may try again; rounded up to seconds
   */
  public static ApiError tooMany(String message, JsonObject details, Duration retryAfter) {
    long seconds = Math.max(1, (retryAfter.toMillis() + 999) / 1000);
    return new ApiError(429, message, details, List.of(), seconds);
  }

  /** Returns a 422 with all problems of the input. */
  static ApiError invalid(List<FieldProblem> problems) {
    return new ApiError(422, "Request validation failed", new JsonObject(), problems, 0);
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the seconds after which the client may try again, for a header. */
  Optional<String> retryAfter() {
    return retryAfterSeconds == 0
        ? Optional.empty()
        : Optional.of(Long.toString(retryAfterSeconds));
  }

  /** Returns machine-readable details; may be empty. */
  public JsonObject details() {
    return details;
  }

  /** Returns the problems of the input; empty for other errors. */
  public List<FieldProblem> problems() {
    return problems;
  }
}
