package dev.gauntlet.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The operations of one contract under one path prefix, as a router of one event loop. */
public final class ApiRouter {

  /** The longest request body; no operation of any contract needs more. */
  static final int BODY_LIMIT_BYTES = 1 << 20;

  /**
   * The time limit of an operation. It exceeds the timeouts of the stores, so it applies only if a
   * store hangs.
   */
  private static final Duration OPERATION_LIMIT = Duration.ofSeconds(10);

  private static final String SCHEME = "Bearer ";

  private final Router router;
  private final String prefix;
  private final TokenVerifier bearer;
  private final BodyHandler bodies =
      BodyHandler.create(false).setBodyLimit(BODY_LIMIT_BYTES).setPreallocateBodyBuffer(true);

  /**
   * Creates an API without operations, which answers 404 to every request.
   *
   * @param prefix the prefix of each operation's path, such as {@code /api/v1}
   * @param errors the format of error responses
   */
  public ApiRouter(Vertx vertx, String prefix, TokenVerifier bearer, ErrorFormat errors) {
    this.router = Router.router(vertx);
    this.prefix = prefix;
    this.bearer = bearer;
    new ErrorAnswers(errors).install(router);
  }

  /** Adds an operation without authentication; path parameters are written {@code :name}. */
  public void open(HttpMethod method, String path, ApiOperation operation) {
    routeWithBody(method, path).handler(context -> answer(context, operation));
  }

  /**
   * Adds an operation that requires a valid access token; requests without one are answered with
   * 401.
   */
  public void secured(HttpMethod method, String path, ApiOperation operation) {
    routeWithBody(method, path)
        .handler(context -> authenticate(context, () -> answer(context, operation)));
  }

  /** Adds a secured operation whose answer may be a stream. */
  public void streamed(HttpMethod method, String path, StreamedOperation operation) {
    routeWithBody(method, path)
        .handler(context -> authenticate(context, () -> stream(context, operation)));
  }

  /** Returns the router, to which routes beside the operations can be added. */
  public Router router() {
    return router;
  }

  private Route routeWithBody(HttpMethod method, String path) {
    Route route = router.route(method, prefix + path);
    return method == HttpMethod.GET ? route : route.handler(bodies);
  }

  private void authenticate(RoutingContext context, Runnable authenticated) {
    String header = context.request().getHeader("Authorization");
    if (header == null || !header.startsWith(SCHEME)) {
      context.fail(500, ApiError.unauthorized());
      return;
    }
    bearer
        .callerOf(header.substring(SCHEME.length()))
        .onFailure(invalid -> context.fail(500, ApiError.unauthorized()))
        .onSuccess(
            caller -> {
              context.put(ApiCall.CALLER, caller);
              authenticated.run();
            });
  }

  private static void answer(RoutingContext context, ApiOperation operation) {
    started(context, operation::answer)
        .onSuccess(answer -> JsonAnswers.end(context.response(), answer))
        .onFailure(failure -> context.fail(500, failure));
  }

  /** The limit of an operation applies to the time before the stream. */
  private static void stream(RoutingContext context, StreamedOperation operation) {
    EventStream stream = new EventStream(context);
    started(context, operation::open)
        .onSuccess(writer -> writer.accept(stream))
        .onFailure(stream::fail);
  }

  private static <T> Future<T> started(
      RoutingContext context, Function<ApiCall, Future<T>> operation) {
    try {
      return operation
          .apply(new ApiCall(context))
          .timeout(OPERATION_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ApiError error) {
      return Future.failedFuture(error);
    }
  }
}
