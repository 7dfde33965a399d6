package dev.gauntlet.truth;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleToIntFunction;
import java.util.function.Supplier;

/**
 * An HTTP server on a free port of 127.0.0.1 that answers every request after a time drawn from a
 * distribution, and records the latencies it served. {@code GET /served} returns the record as JSON
 * and is not part of it.
 *
 * <p>The times come from a parking timer thread, since Vert.x's timers are whole milliseconds:
 * answers were 0.07 to 0.11 ms late at the median, 1.2 ms at p99 on a busy machine with 2 cores.
 * The record holds the actual times. Everything else happens on one event loop, so a client finds
 * every answer it received in the record.
 */
public final class LatencyLawServer implements AutoCloseable {

  private static final Duration BEFORE_FAILURE = Duration.ofMillis(10);

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final LatencyLaw law;
  private final QuantileGrid grid;
  private final DoubleToIntFunction status;
  private final HttpServer http;
  private final List<ServedRequest> served = new ArrayList<>();
  private long arrivals;

  private LatencyLawServer(LatencyLaw law, QuantileGrid grid, DoubleToIntFunction status) {
    this.law = law;
    this.grid = grid;
    this.status = status;
    this.http = onLoop(() -> vertx.createHttpServer().requestHandler(this::handle)).await();
    onLoop(() -> http.listen(0, "127.0.0.1")).await().await();
  }

  /** Starts a server that answers 200 after the times of a distribution. */
  public static LatencyLawServer start(LatencyLaw law, QuantileGrid grid) {
    return new LatencyLawServer(law, grid, u -> 200);
  }

  /** Starts a server that answers every request at once with one status. */
  public static LatencyLawServer answering(int status) {
    LatencyLaw atOnce = LatencyLaw.constant(Duration.ZERO);
    return new LatencyLawServer(atOnce, QuantileGrid.of(1), u -> status);
  }

  /**
Starts a server that answers 500 to a share of all requests and 200 to the others, each after 10 ms.
   *
   * @param share 0 to 1, in steps of a hundredth
   */
  public static LatencyLawServer failing(double share) {
    LatencyLaw soon = LatencyLaw.constant(BEFORE_FAILURE);
    return new LatencyLawServer(soon, QuantileGrid.of(100), u -> u < share ? 500 : 200);
  }

  private <T> Future<T> onLoop(Supplier<T> task) {
    return Future.future(promise -> loop.runOnContext(now -> promise.complete(task.get())));
  }

  private void handle(HttpServerRequest request) {
    if (request.path().equals("/served")) {
      request.response().putHeader("Content-Type", "application/json").end(json().encode());
      return;
    }
    long arrived = System.nanoTime();
    long index = arrivals++;
    double u = grid.quantile(index);
    Asked asked = new Asked(index, status.applyAsInt(u), law.quantile(u).toNanos(), arrived);
    if (asked.plannedNanos <= 0) {
      answer(request.response(), asked);
      return;
    }
    timer.schedule(
        () -> loop.runOnContext(now -> answer(request.response(), asked)),
        asked.leftNanos(),
        TimeUnit.NANOSECONDS);
  }

  private record Asked(long index, int status, long plannedNanos, long arrivedNanos) {

    long leftNanos() {
      return plannedNanos - (System.nanoTime() - arrivedNanos);
    }

    ServedRequest served(long nowNanos) {
      return new ServedRequest(index, status, plannedNanos, nowNanos - arrivedNanos, nowNanos);
    }
  }

  /** Answers to disconnected clients are not recorded. */
  private void answer(HttpServerResponse response, Asked asked) {
    response
        .setStatusCode(asked.status)
        .putHeader("Content-Type", "application/json")
        .end("{}")
        .onSuccess(done -> served.add(asked.served(System.nanoTime())));
  }

  /** Returns the requests answered so far, in the order of their answers. */
  public List<ServedRequest> served() {
    return onLoop(() -> List.copyOf(served)).await();
  }

  private JsonObject json() {
    JsonArray list = new JsonArray();
    for (ServedRequest request : served) {
      list.add(
          new JsonObject()
              .put("index", request.index())
              .put("status", request.status())
              .put("plannedNanos", request.plannedNanos())
              .put("servedNanos", request.servedNanos()));
    }
    return new JsonObject().put("served", list);
  }

  /** Returns its base URL, without a trailing slash. */
  public String baseUrl() {
    return "http://127.0.0.1:" + http.actualPort();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    vertx.close().await();
  }
}
