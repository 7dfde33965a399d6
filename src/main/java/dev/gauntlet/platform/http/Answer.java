package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;

/**
 * What an operation answers.
 *
 * @param status HTTP status
 * @param body JSON body
 */
public record Answer(int status, JsonObject body) {

  /** 200. */
  public static Answer ok(JsonObject body) {
    return new Answer(200, body);
  }

  /** 201. */
  public static Answer created(JsonObject body) {
    return new Answer(201, body);
  }
}
