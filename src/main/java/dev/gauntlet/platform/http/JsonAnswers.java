package dev.gauntlet.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Writes JSON answers. */
public final class JsonAnswers {

  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

  private JsonAnswers() {}

  /** Ends a response; one that the client has given up on is left alone. */
  public static void end(HttpServerResponse response, int status, Buffer body) {
    if (!response.ended() && !response.closed()) {
      response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body);
    }
  }
}
