package dev.gauntlet.platform.cv;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** Conversations as JSON. */
final class ConversationJson {

  private ConversationJson() {}

  /** Returns a conversation that was started a moment ago. */
  static JsonObject started(NewConversation conversation, String marker, long nowMillis) {
    JsonObject json =
        new JsonObject()
            .put("id", conversation.id().toString())
            .put("thread", conversation.thread())
            .put("user", conversation.user())
            .put("room", conversation.room());
    put(json, "marker", marker);
    json.put("status", "active");
    put(json, "started_at", Long.toString(nowMillis));
    put(json, "last_activity_at", Long.toString(nowMillis));
    return json;
  }

  /** Returns a conversation from its fields in Redis, which are names and values in turn. */
  static JsonObject of(List<Object> fields) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < fields.size(); i += 2) {
      put(json, (String) fields.get(i), (String) fields.get(i + 1));
    }
    return json;
  }

  private static void put(JsonObject json, String name, String value) {
    if (name.endsWith("_at")) {
      json.put(name, Instant.ofEpochMilli(Long.parseLong(value)).toString());
    } else if (!value.isEmpty()) {
      json.put(name, value);
    }
  }
}
