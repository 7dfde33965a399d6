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
import java.util.function.Supplier;

/**
 * An HTTP server on a free port of 127.0.0.1 that answers every request after a time drawn from a
 * law, and records what it truly served. {@code GET /served} tells the record as JSON and is no
 * part of it.
 *
 * <p>The times come from a parking timer thread, since Vert.x's timers are whole milliseconds:
 * answers were 0.07 to 0.11 ms late at the median, 1.2 ms at p99 on a busy machine with 2 cores.
 * The record holds the truth either way. Everything else happens on one event loop, so whoever has
 * got an answer finds it in the record.
 */
public final class LatencyLawServer implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final LatencyLaw law;
  private final QuantileGrid grid;
  private final int status;
  private final HttpServer http;
  private final List<Served> served = new ArrayList<>();
  private long arrivals;

  private LatencyLawServer(LatencyLaw law, QuantileGrid grid, int status) {
    this.law = law;
    this.grid = grid;
    this.status = status;
    this.http = onLoop(() -> vertx.createHttpServer().requestHandler(this::handle)).await();
    onLoop(() -> http.listen(0, "127.0.0.1")).await().await();
  }

  /** Answers 200 after the times of a law. */
  public static LatencyLawServer start(LatencyLaw law, QuantileGrid grid) {
    return new LatencyLawServer(law, grid, 200);
  }

  /** Answers everything with one status, at once. */
  public static LatencyLawServer answering(int status) {
    LatencyLaw atOnce = LatencyLaw.constant(Duration.ZERO);
    return new LatencyLawServer(atOnce, QuantileGrid.of(1), status);
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
    long planned = law.quantile(grid.quantile(index)).toNanos();
    Runnable answer = () -> answer(request.response(), index, planned, arrived);
    if (planned <= 0) {
      answer.run();
      return;
    }
    long left = planned - (System.nanoTime() - arrived);
    timer.schedule(() -> loop.runOnContext(now -> answer.run()), left, TimeUnit.NANOSECONDS);
  }

  /** An answer whose client has gone is no part of the record. */
  private void answer(HttpServerResponse response, long index, long planned, long arrived) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end("{}")
        .onSuccess(done -> served.add(new Served(index, planned, System.nanoTime() - arrived)));
  }

  /** The requests that were answered so far, in the order of their answers. */
  public List<Served> served() {
    return onLoop(() -> List.copyOf(served)).await();
  }

  private JsonObject json() {
    JsonArray list = new JsonArray();
    for (Served request : served) {
      list.add(
          new JsonObject()
              .put("index", request.index())
              .put("plannedNanos", request.plannedNanos())
              .put("servedNanos", request.servedNanos()));
    }
    return new JsonObject().put("served", list);
  }

  /** Where it listens, without a slash at the end. */
  public String baseUrl() {
    return "http://127.0.0.1:" + http.actualPort();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    vertx.close().await();
  }
}
