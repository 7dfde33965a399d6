package dev.gauntlet.platform.http;

import dev.gauntlet.platform.data.StoreUnavailableException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure handler that turns every failure of a request into an error response of the contract.
 */
record ErrorAnswers(ErrorFormat format) {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final Map<Integer, String> MESSAGES =
      Map.of(
          400, "Bad request",
          404, "Not found",
          405, "Method not allowed",
          413, "Request body too large",
          415, "Unsupported media type");

  /** Handles all failures of the router's routes, and requests that match no route. */
  void install(Router router) {
    for (int status : List.of(400, 404, 405, 413, 415, 500)) {
      router.errorHandler(status, this::answer);
    }
  }

  private void answer(RoutingContext context) {
    ApiError error = errorOf(context);
    HttpServerResponse response = context.response();
    if (response.ended()) {
      return;
    }
    if (error.status() == 413) {
      // The rest of the body is still arriving and will not be read.
      response.putHeader("Connection", "close");
    }
    JsonAnswers.end(context.request(), error, format);
  }

  private static ApiError errorOf(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof ApiError worded) {
      return worded;
    }
    if (failure instanceof StoreUnavailableException outage) {
      // Debug only: the probe logs one warning, and under load this would be thousands of lines a
      // second.
      LOG.debug("{} for {}", outage.getMessage(), context.normalizedPath(), outage.getCause());
      return unavailable(outage.getMessage(), outage.store());
    }
    if (failure instanceof TimeoutException) {
      return unavailable("The platform took too long", "platform");
    }
    String message = MESSAGES.get(context.statusCode());
    if (message != null) {
      return new ApiError(context.statusCode(), message, new JsonObject());
    }
    LOG.error("{} {} failed", context.request().method(), context.normalizedPath(), failure);
    return new ApiError(500, "Internal server error", new JsonObject());
  }

  private static ApiError unavailable(String message, String part) {
    return new ApiError(503, message, new JsonObject().put("unavailable", part));
  }
}
