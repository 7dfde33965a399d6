package dev.gauntlet.platform.pg;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.EventReader;
import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A user of the {@code PG} API. */
record PgUser(String baseUrl, int id, String token) {

  private static final String PASSWORD = "long enough";

  static PgUser signUp(String baseUrl) {
    return session(baseUrl, "/api/auth/signup/", UUID.randomUUID() + "@example.com");
  }

  /** Returns the same user on another instance, which does not accept its token. */
  PgUser logIn(ReferencePlatform other, String email) {
    return session(other.baseUrls().get("pg"), "/api/auth/login/", email);
  }

  private static PgUser session(String baseUrl, String path, String email) {
    JsonNode session =
        new JsonHttpClient(baseUrl)
            .send("POST", path, JsonHttpClient.json(Map.of("email", email, "password", PASSWORD)))
            .body();
    return new PgUser(
        baseUrl, session.at("/user/id").asInt(), session.path("access").asText());
  }

  Reply get(String path) {
    return send("GET", path, null);
  }

  Reply post(String path, Object body) {
    return send("POST", path, JsonHttpClient.json(body));
  }

  Reply delete(String path) {
    return send("DELETE", path, null);
  }

  /** Creates a chat and returns its id. */
  int newChat() {
    return post("/api/chats/", Map.of()).body().path("id").asInt();
  }

  EventReader ask(int chat, String message) {
    return ask(chat, message, Map.of());
  }

  EventReader ask(int chat, String message, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("chat_session_id", chat);
    body.put("message", message);
    return EventReader.post(baseUrl + "/api/agent/stream/", token, body);
  }

  JsonNode messages(int chat) {
    return get("/api/chats/" + chat + "/messages/").body().path("messages");
  }

  Reply send(String method, String path, String body) {
    return new JsonHttpClient(baseUrl)
        .with("Authorization", "Bearer " + token)
        .send(method, path, body);
  }
}
