package dev.gauntlet.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** A handler in front of a router that injects the faults of requests. */
final class FaultyHandler implements Handler<HttpServerRequest> {

  private final Vertx vertx;
  private final FaultRules faults;
  private final ErrorFormat errors;
  private final Handler<HttpServerRequest> sound;

  private FaultyHandler(
      Vertx vertx, FaultRules faults, ErrorFormat errors, Handler<HttpServerRequest> sound) {
    this.vertx = vertx;
    this.faults = faults;
    this.errors = errors;
    this.sound = sound;
  }

  /** Returns the handler to use; {@code sound} itself if there are no faults. */
  static Handler<HttpServerRequest> around(
      Vertx vertx, FaultRules faults, ErrorFormat errors, Handler<HttpServerRequest> sound) {
    return faults.isEmpty() ? sound : new FaultyHandler(vertx, faults, errors, sound);
  }

  @Override
  public void handle(HttpServerRequest request) {
    Optional<FaultRule.Effect> effect = faults.effectOn(request.method().name(), request.path());
    if (effect.isEmpty()) {
      after(faults.worker().untilFree(System.nanoTime()), request);
    } else if (effect.get() instanceof FaultRule.Block block) {
      after(faults.worker().untilDone(System.nanoTime(), block.time()), request);
    } else if (effect.get() instanceof FaultRule.Slow slow) {
      after(slow.delay(), request);
    } else if (effect.get() instanceof FaultRule.Status status) {
      refuse(request, status.status());
    } else {
      request.connection().close();
    }
  }

  private void after(Duration delay, HttpServerRequest request) {
    if (delay.isZero()) {
      sound.handle(request);
      return;
    }
    request.pause();
    vertx.setTimer(
        Math.max(1, delay.toMillis()),
        timer -> {
          sound.handle(request);
          request.resume();
        });
  }

  private void refuse(HttpServerRequest request, int status) {
    ApiError error = new ApiError(status, "Fault on demand", new JsonObject());
    JsonAnswers.end(request, error, errors);
  }
}
