package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * The response of an operation.
 *
 * @param status the HTTP status
 * @param body the JSON body, if any
 * @param headers further headers
 */
public record ApiAnswer(int status, Optional<JsonObject> body, Map<String, String> headers) {

  /** Returns a response with status 200. */
  public static ApiAnswer ok(JsonObject body) {
    return new ApiAnswer(200, Optional.of(body), Map.of());
  }

  /** Returns a response with status 201. */
  public static ApiAnswer created(JsonObject body) {
    return new ApiAnswer(201, Optional.of(body), Map.of());
  }

  /** Returns a response with status 204. */
  public static ApiAnswer noContent() {
    return new ApiAnswer(204, Optional.empty(), Map.of());
  }
}
