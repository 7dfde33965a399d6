package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.JsonAnswers;
import dev.gauntlet.platform.limit.RateLimiter;
import dev.gauntlet.platform.limit.RequestQuota;
import dev.gauntlet.platform.limit.SlidingWindow;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A handler that adds X-RateLimit headers to responses and answers requests over the limit with
 * 429. Without a limiter, and for health and metrics, nothing is counted and the full quota is
 * reported.
 */
final class RateLimitedHandler implements Handler<HttpServerRequest> {

  private final Optional<RateLimiter> limiter;
  private final SlidingWindow window;
  private final InstantSource clock;
  private final Handler<HttpServerRequest> next;

  RateLimitedHandler(
      Optional<RateLimiter> limiter,
      SlidingWindow window,
      InstantSource clock,
      Handler<HttpServerRequest> next) {
    this.limiter = limiter;
    this.window = window;
    this.clock = clock;
    this.next = next;
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (limiter.isEmpty() || isExempt(request.path())) {
      addHeaders(request, window.fullQuota(clock.instant()));
      next.handle(request);
      return;
    }
    // Paused until Redis has answered, since no handler reads the body before.
    request.pause();
    limiter
        .get()
        .admit(clientOf(request), request.path())
        .onSuccess(
            quota -> {
              addHeaders(request, quota);
              decide(request, quota);
              request.resume();
            });
  }

  private void decide(HttpServerRequest request, RequestQuota quota) {
    if (quota.admitted()) {
      next.handle(request);
      return;
    }
    long seconds = Math.max(1, (quota.retryAfter().toMillis() + 999) / 1000);
    request.response().putHeader("Retry-After", Long.toString(seconds));
    String message = "Rate limit exceeded: try again in " + seconds + " seconds";
    JsonAnswers.end(request, new ApiError(429, message, new JsonObject()), ApErrors::body);
  }

  private static void addHeaders(HttpServerRequest request, RequestQuota quota) {
    MultiMap headers = request.response().headers();
    headers.set("X-RateLimit-Limit", Integer.toString(quota.limit()));
    headers.set("X-RateLimit-Remaining", Integer.toString(quota.remaining()));
    headers.set("X-RateLimit-Reset", Long.toString(quota.resetAt().getEpochSecond()));
  }

  private static boolean isExempt(String path) {
    return path.equals("/metrics") || path.equals("/health") || path.startsWith("/health/");
  }

  /** Returns the address of the client: behind a proxy, the first one in X-Forwarded-For. */
  private static String clientOf(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    return forwarded == null
        ? request.remoteAddress().hostAddress()
        : forwarded.split(",", 2)[0].strip();
  }
}
