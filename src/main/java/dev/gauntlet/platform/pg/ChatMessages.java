package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.data.Sql;
import dev.gauntlet.platform.http.ApiError;
import dev.gauntlet.platform.model.GeneratedText;
import io.vertx.core.Future;

/** The messages of chats in PostgreSQL. */
final class ChatMessages {

  /** Adds nothing to a chat that was deleted meanwhile. */
  private static final String ADD =
      """
      INSERT INTO messages (chat_id, role, content, tokens_used)
      SELECT id, $2, $3, $4 FROM chats WHERE id = $1 RETURNING id
      """;

  private final Sql sql;

  ChatMessages(Sql sql) {
    this.sql = sql;
  }

  /** Saves a message of the user and returns its id after the commit. */
  Future<Integer> addQuestion(Chat chat, String message) {
    return add(chat, "user", message, 0);
  }

  /** Saves an answer, which may be a part of the whole, and returns its id after the commit. */
  Future<Integer> addAnswer(Chat chat, GeneratedText answer) {
    return add(chat, "assistant", answer.text(), answer.tokens());
  }

  private Future<Integer> add(Chat chat, String role, String content, int tokens) {
    return sql.first(ADD, chat.session(), role, content, tokens)
        .map(
            row ->
                row.orElseThrow(() -> ApiError.notFound("Chat", chat.session()))
                    .getInteger("id"));
  }
}
