package dev.gauntlet.platform.ap;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** A handler that adds the correlation id and the processing time to each response. */
final class StampedHandler implements Handler<HttpServerRequest> {

  private static final String CORRELATION_ID = "X-Correlation-ID";
  private static final Pattern USABLE_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final Handler<HttpServerRequest> next;

  StampedHandler(Handler<HttpServerRequest> next) {
    this.next = next;
  }

  @Override
  public void handle(HttpServerRequest request) {
    long started = System.nanoTime();
    String id = correlationId(request.getHeader(CORRELATION_ID));
    request.response().putHeader(CORRELATION_ID, id);
    request
        .response()
        .headersEndHandler(
            end -> request.response().putHeader("X-Response-Time", millisSince(started)));
    next.handle(request);
  }

  /** Returns the client's correlation id, or else a new one. */
  private static String correlationId(String given) {
    return given != null && USABLE_ID.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }

  private static String millisSince(long started) {
    long micros = (System.nanoTime() - started) / 1000;
    return micros / 1000 + "." + micros / 100 % 10 + micros / 10 % 10 + "ms";
  }
}
