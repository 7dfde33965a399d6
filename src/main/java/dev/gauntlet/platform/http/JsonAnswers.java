package dev.gauntlet.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A writer of JSON responses. It ignores a response whose client has disconnected. */
public final class JsonAnswers {

  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

  private static final String RETRY_AFTER = "Retry-After";

  private JsonAnswers() {}

  /** Ends a response with a body. */
  public static void end(HttpServerResponse response, int status, Buffer body) {
    if (isOpen(response)) {
      response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body);
    }
  }

  /** Ends a response with an error in the contract's format. */
  public static void end(HttpServerRequest request, ApiError error, ErrorFormat format) {
    HttpServerResponse response = request.response();
    if (isOpen(response)) {
      error.retryAfter().ifPresent(seconds -> response.putHeader(RETRY_AFTER, seconds));
    }
    end(response, format.status(error), format.body(error, request.path()).toBuffer());
  }

  static void end(HttpServerResponse response, ApiAnswer answer) {
    if (isOpen(response)) {
      answer.headers().forEach(response::putHeader);
    }
    if (answer.body().isPresent()) {
      end(response, answer.status(), answer.body().get().toBuffer());
    } else if (isOpen(response)) {
      response.setStatusCode(answer.status()).end();
    }
  }

  private static boolean isOpen(HttpServerResponse response) {
    return !response.ended() && !response.closed();
  }
}
