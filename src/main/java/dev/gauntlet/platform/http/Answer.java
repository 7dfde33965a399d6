package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * The response of an operation.
 *
 * @param status the HTTP status
 * @param body the JSON body, if any
 */
public record Answer(int status, Optional<JsonObject> body) {

  /** Returns a response with status 200. */
  public static Answer ok(JsonObject body) {
    return new Answer(200, Optional.of(body));
  }

  /** Returns a response with status 201. */
  public static Answer created(JsonObject body) {
    return new Answer(201, Optional.of(body));
  }

  /** Returns a response with status 204. */
  public static Answer noContent() {
    return new Answer(204, Optional.empty());
  }
}
