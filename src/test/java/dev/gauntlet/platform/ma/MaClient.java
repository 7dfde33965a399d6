package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.Reply;
import java.util.Map;
import java.util.UUID;

/** A client of the {@code MA} API. */
final class MaClient {

  static final String PASSWORD = "correct horse battery";

  private final JsonHttpClient http;
  private final String token;

  MaClient(String baseUrl) {
    this(new JsonHttpClient(baseUrl), "");
  }

  private MaClient(JsonHttpClient http, String token) {
    this.http = http;
    this.token = token;
  }

  /** Returns the access token that it sends; empty if it sends none. */
  String token() {
    return token;
  }

  /** Returns a client that sends the access token of a new user. */
  MaClient loggedIn() {
    String username = "user-" + UUID.randomUUID().toString().substring(0, 13);
    post(
        "/auth/register",
        Map.of("username", username, "email", username + "@example.com", "password", PASSWORD));
    Reply login = post("/auth/login", Map.of("username", username, "password", PASSWORD));
    return withToken(login.at("/tokens/access_token").asText());
  }

  MaClient withToken(String accessToken) {
    return new MaClient(http.with("Authorization", "Bearer " + accessToken), accessToken);
  }

  Reply get(String path) {
    return send("GET", MaApi.PREFIX + path, null);
  }

  Reply post(String path) {
    return send("POST", MaApi.PREFIX + path, null);
  }

  Reply post(String path, Object body) {
    return send("POST", MaApi.PREFIX + path, JsonHttpClient.json(body));
  }

  /** Sends a request to a path without prefix. */
  Reply send(String method, String path, String body) {
    return http.send(method, path, body);
  }
}
