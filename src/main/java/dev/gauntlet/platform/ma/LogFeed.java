package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.auth.Tokens;
import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.http.Uuids;
import dev.gauntlet.platform.push.ChannelWatchers;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/**
 * The WebSocket endpoint for watching the log lines of tasks. Without a valid token or an existing
 * task the upgrade is refused with 403.
 */
final class LogFeed {

  private static final String TASK = "SELECT task_id FROM tasks WHERE task_id = $1";

  private final Sql sql;
  private final Tokens tokens;
  private final ChannelWatchers watchers;

  LogFeed(Sql sql, Tokens tokens, ChannelWatchers watchers) {
    this.sql = sql;
    this.tokens = tokens;
    this.watchers = watchers;
  }

  void open(RoutingContext context) {
    HttpServerRequest request = context.request();
    String token = Optional.ofNullable(request.getParam("token")).orElse("");
    UUID task = Uuids.parse(context.pathParam("task_id"));
    request.pause();
    tokens
        .callerOf(token)
        .compose(caller -> known(task))
        .recover(LogFeed::refusal)
        .compose(known -> known ? request.toWebSocket() : Future.failedFuture(ApiError.forbidden()))
        .onSuccess(socket -> new LogWatcher(socket, watchers, this::known).watch(task))
        .onFailure(failure -> refuse(context, failure));
  }

  /** Answers without an upgrade. The rest of the request must be read, or the connection stalls. */
  private static void refuse(RoutingContext context, Throwable failure) {
    context.request().resume();
    context.fail(500, failure);
  }

  /** Maps a failure to 403, except a store failure, which is no refusal of the client. */
  private static Future<Boolean> refusal(Throwable failure) {
    return Future.failedFuture(failure instanceof ApiError ? ApiError.forbidden() : failure);
  }

  private Future<Boolean> known(UUID task) {
    return task == null
        ? Future.succeededFuture(false)
        : sql.first(TASK, task).map(Optional::isPresent);
  }
}
