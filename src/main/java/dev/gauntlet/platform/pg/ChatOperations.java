package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.data.Timestamps;
import dev.gauntlet.platform.http.ApiAnswer;
import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.ApiError;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.function.Function;

/** The operations on chats and the reading of their messages; users see their own only. */
final class ChatOperations {

  private static final int TITLE_MAX = 255;
  private static final String DEFAULT_TITLE = "New chat";

  /** Adds nothing for a user who was deleted. */
  private static final String CREATE =
      """
      INSERT INTO chats (user_id, title) SELECT id, $2 FROM users WHERE id = $1 RETURNING *
      """;

  private static final String LIST = "SELECT * FROM chats WHERE user_id = $1 ORDER BY id DESC";
  private static final String CHAT = "SELECT * FROM chats WHERE id = $1 AND user_id = $2";
  private static final String DELETE =
      "DELETE FROM chats WHERE id = $1 AND user_id = $2 RETURNING *";
  private static final String MESSAGES = "SELECT * FROM messages WHERE chat_id = $1 ORDER BY id";

  private final Sql sql;

  ChatOperations(Sql sql) {
    this.sql = sql;
  }

  Future<ApiAnswer> list(ApiCall call) {
    return sql.run(LIST, call.caller().userNumber())
        .map(rows -> ApiAnswer.ok(list("sessions", rows, ChatOperations::chat)));
  }

  Future<ApiAnswer> create(ApiCall call) {
    String title = call.optionalBody().optionalText("title", 0, TITLE_MAX);
    call.check();
    return sql.first(CREATE, call.caller().userNumber(), title == null ? DEFAULT_TITLE : title)
        .map(chat -> ApiAnswer.created(chat(chat.orElseThrow(ApiError::unauthorized))));
  }

  Future<ApiAnswer> get(ApiCall call) {
    return own(CHAT, call.pathNumber("id"), call).map(chat -> ApiAnswer.ok(chat(chat)));
  }

  Future<ApiAnswer> delete(ApiCall call) {
    return own(DELETE, call.pathNumber("id"), call).map(deleted -> ApiAnswer.noContent());
  }

  Future<ApiAnswer> messages(ApiCall call) {
    return own(call, call.pathNumber("id"))
        .compose(chat -> sql.run(MESSAGES, chat.getInteger("id")))
        .map(rows -> ApiAnswer.ok(list("messages", rows, ChatOperations::message)));
  }

  /** Returns a chat of the caller; fails with 404 otherwise. */
  Future<Row> own(ApiCall call, int chat) {
    return own(CHAT, chat, call);
  }

  private Future<Row> own(String statement, int chat, ApiCall call) {
    return sql.first(statement, chat, call.caller().userNumber())
        .map(found -> found.orElseThrow(() -> ApiError.notFound("Chat", chat)));
  }

  private static JsonObject list(
      String name, RowSet<Row> rows, Function<Row, JsonObject> item) {
    JsonArray items = new JsonArray();
    rows.forEach(row -> items.add(item.apply(row)));
    return new JsonObject().put(name, items);
  }

  private static JsonObject chat(Row row) {
    return new JsonObject()
        .put("id", row.getInteger("id"))
        .put("title", row.getString("title"))
        .put("created_at", Timestamps.text(row, "created_at"));
  }

  private static JsonObject message(Row row) {
    return new JsonObject()
        .put("id", row.getInteger("id"))
        .put("role", row.getString("role"))
        .put("content", row.getString("content"))
        .put("tokens_used", row.getInteger("tokens_used"))
        .put("created_at", Timestamps.text(row, "created_at"));
  }
}
