import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers /stream?chunks=N&every=MILLIS with N server-sent events, each a chunk of HTTP of its own;
 * every=0 sends them as fast as they are read. /count answers how many events were sent so far.
 */
final class StreamPeer {

  private static final int BATCH = 20;
  private static final LongAdder SENT = new LongAdder();
  private static final Buffer EVENT =
      Buffer.buffer(
          "data: {\"type\":\"token\",\"data\":{\"content\":\"lorem \",\"model\":\"bench\"}}\n\n");
  private static final Buffer LAST =
      Buffer.buffer("data: {\"type\":\"done\",\"data\":{\"tokens_used\":0}}\n\n");

  private final Vertx vertx;
  private final HttpServerResponse response;
  private final long everyMillis;
  private int left;

  private StreamPeer(Vertx vertx, HttpServerRequest request) {
    this.vertx = vertx;
    this.response = request.response().setChunked(true);
    this.left = Integer.parseInt(request.getParam("chunks"));
    this.everyMillis = Long.parseLong(request.getParam("every"));
  }

  /** Prints "ready PORT" once it answers, and ends with its standard input. */
  public static void main(String[] arguments) throws Exception {
    Vertx vertx = Vertx.vertx();
    var server =
        vertx
            .createHttpServer()
            .requestHandler(request -> answer(vertx, request))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    System.out.println("ready " + server.actualPort());
    while (System.in.read() >= 0) {
      // Until the benchmark ends.
    }
    System.exit(0);
  }

  private static void answer(Vertx vertx, HttpServerRequest request) {
    if (request.path().equals("/count")) {
      request.response().end(SENT.toString());
      return;
    }
    StreamPeer stream = new StreamPeer(vertx, request);
    stream.response.putHeader("content-type", "text/event-stream");
    stream.response.drainHandler(drained -> stream.goOn());
    stream.goOn();
  }

  private void goOn() {
    if (response.ended() || response.closed()) {
      return;
    }
    if (everyMillis > 0) {
      send();
      vertx.setTimer(everyMillis, timer -> goOn());
      return;
    }
    for (int i = 0; i < BATCH && !response.ended() && !response.writeQueueFull(); i++) {
      send();
    }
    if (!response.ended() && !response.writeQueueFull()) {
      vertx.runOnContext(next -> goOn());
    }
  }

  private void send() {
    SENT.increment();
    if (--left > 0) {
      response.write(EVENT);
    } else {
      response.end(LAST);
    }
  }
}
