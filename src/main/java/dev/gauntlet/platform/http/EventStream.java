package dev.gauntlet.platform.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * A response of server-sent events, used on the event loop of its request. Each event is one chunk
 * of the body and is flushed. Until the first event, the response may be a JSON body instead.
 */
public final class EventStream {

  private static final CharSequence EVENTS = HttpHeaders.createOptimized("text/event-stream");
  private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");

  /** Switches off the response buffering of nginx. */
  private static final CharSequence UNBUFFERED = HttpHeaders.createOptimized("X-Accel-Buffering");

  private final RoutingContext context;
  private final HttpServerResponse response;
  private Runnable onClose = () -> {};
  private boolean open = true;
  private Future<Void> sent = Future.succeededFuture();

  EventStream(RoutingContext context) {
    this.context = context;
    this.response = context.response();
    response.closeHandler(gone -> disconnected());
  }

  /** Runs an action if the client disconnects before the end, or now if it has. */
  public void onClose(Runnable action) {
    onClose = action;
    if (!open) {
      action.run();
    }
  }

  /** Returns whether the stream has not ended and the client is connected. */
  public boolean isOpen() {
    return open;
  }

  /** Returns whether the client reads so slowly that no more events should be sent now. */
  public boolean isFull() {
    return response.writeQueueFull();
  }

  /** Runs an action once when the client has read enough. */
  public void onDrain(Runnable action) {
    response.drainHandler(
        drained -> {
          response.drainHandler(null);
          action.run();
        });
  }

  /** Sends an event without a name; the stream must be open. */
  public void send(String data) {
    write("data: " + data + "\n\n");
  }

  /** Sends an event with a name; the stream must be open. */
  public void send(String event, JsonObject data) {
    write("event: " + event + "\ndata: " + data.encode() + "\n\n");
  }

  /** Ends the stream. */
  public void end() {
    if (close()) {
      response.end();
    }
  }

  /** Closes the connection without ending the stream, after the events that were sent. */
  public void cut() {
    if (close()) {
      sent.onComplete(written -> context.request().connection().close());
    }
  }

  /** Answers with a body instead of a stream. */
  public void answer(ApiAnswer answer) {
    if (close()) {
      JsonAnswers.end(response, answer);
    }
  }

  /** Answers with an error of the contract instead of a stream. */
  public void fail(Throwable failure) {
    if (close()) {
      context.fail(500, failure);
    }
  }

  private void write(String frame) {
    if (!response.headWritten()) {
      response
          .setChunked(true)
          .putHeader(HttpHeaders.CONTENT_TYPE, EVENTS)
          .putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE)
          .putHeader(UNBUFFERED, "no");
    }
    sent = response.write(frame);
  }

  private void disconnected() {
    if (close()) {
      onClose.run();
    }
  }

  /** Returns whether the stream was open. */
  private boolean close() {
    boolean was = open;
    open = false;
    return was;
  }
}
