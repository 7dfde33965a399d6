package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What an operation answers.
 *
 * @param status HTTP status
 * @param body JSON body, where there is one
 */
public record Answer(int status, Optional<JsonObject> body) {

  /** 200. */
  public static Answer ok(JsonObject body) {
    return new Answer(200, Optional.of(body));
  }

  /** 201. */
  public static Answer created(JsonObject body) {
    return new Answer(201, Optional.of(body));
  }

  /** 204. */
  public static Answer noContent() {
    return new Answer(204, Optional.empty());
  }
}
