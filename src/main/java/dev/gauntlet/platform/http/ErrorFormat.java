package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonObject;

/** The format of a contract's error responses. */
@FunctionalInterface
public interface ErrorFormat {

  /**
   * Returns the body of an error response.
   *
   * @param path the path of the request
   */
  JsonObject body(ApiError error, String path);

  /** Returns the HTTP status of an error response. */
  default int status(ApiError error) {
    return error.status();
  }
}
