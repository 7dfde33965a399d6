package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.model.Token;
import io.vertx.core.json.JsonObject;

/** The frames of a streamed answer. */
final class Frames {

  private Frames() {}

  static JsonObject streamStart(int session) {
    return frame("stream_start").put("session_id", session);
  }

  static JsonObject messageSaved(int id) {
    return frame("message_saved").put("db_id", id);
  }

  static JsonObject update(String status) {
    return frame("update").put("status", status);
  }

  static JsonObject token(Token token) {
    return frame("token").put("content", token.text()).put("seq", token.number());
  }

  static JsonObject done(int tokensUsed, int id) {
    return frame("done").put("tokens_used", tokensUsed).put("db_id", id);
  }

  static JsonObject error(String message) {
    return frame("error").put("message", message);
  }

  private static JsonObject frame(String type) {
    return new JsonObject().put("type", type);
  }
}
