package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;

/** How a contract words its errors. */
@FunctionalInterface
public interface ErrorFormat {

  /**
   * The body of an error answer.
   *
   * @param path of the request
   */
  JsonObject body(ApiError error, String path);
}
