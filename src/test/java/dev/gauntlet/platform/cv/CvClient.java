package dev.gauntlet.platform.cv;

import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.Reply;
import java.util.HashMap;
import java.util.Map;

/** A client of the {@code CV} API. */
final class CvClient {

  private final JsonHttpClient http;

  CvClient(String baseUrl) {
    this.http = new JsonHttpClient(baseUrl);
  }

  Reply start(String user) {
    return start(user, null);
  }

  Reply start(String user, String marker) {
    Map<String, Object> body = new HashMap<>();
    body.put("thread", "thread of " + user);
    body.put("user", user);
    body.put("room", "room 1");
    body.put("marker", marker);
    return post("/conversations", body);
  }

  Reply activity(String id) {
    return post("/conversations/" + id + "/activity", Map.of());
  }

  Reply end(String id) {
    return end(id, "completed");
  }

  Reply end(String id, String status) {
    return post("/conversations/" + id + "/end", Map.of("status", status));
  }

  int active() {
    return stats().at("/total_active").asInt();
  }

  Reply stats() {
    return get("/conversations/stats");
  }

  Reply get(String path) {
    return http.send("GET", path, null);
  }

  Reply post(String path, Object body) {
    return http.send("POST", path, JsonHttpClient.json(body));
  }
}
