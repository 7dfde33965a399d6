package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A client of the {@code AP} API. */
final class ApClient {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final JsonHttpClient http;

  ApClient(String baseUrl) {
    this(new JsonHttpClient(baseUrl));
  }

  private ApClient(JsonHttpClient http) {
    this.http = http;
  }

  /** Returns a client that sends the access token of the test user. */
  ApClient loggedIn() {
    return withToken(logIn("test@example.com", "testpass123").text("access_token"));
  }

  ApClient withToken(String accessToken) {
    return with("Authorization", "Bearer " + accessToken);
  }

  ApClient with(String header, String value) {
    return new ApClient(http.with(header, value));
  }

  Reply logIn(String username, String password) {
    return form(new TreeMap<>(Map.of("username", username, "password", password)));
  }

  /** Logs in with the given form. */
  Reply form(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return http.with("Content-Type", FORM).send("POST", ApApi.PREFIX + "/auth/login", body);
  }

  Reply get(String path) {
    return send("GET", ApApi.PREFIX + path, null);
  }

  Reply post(String path, Object body) {
    return send("POST", ApApi.PREFIX + path, JsonHttpClient.json(body));
  }

  Reply patch(String path, Object body) {
    return send("PATCH", ApApi.PREFIX + path, JsonHttpClient.json(body));
  }

  Reply delete(String path) {
    return send("DELETE", ApApi.PREFIX + path, null);
  }

  /** Sends a request to a path without prefix. */
  Reply send(String method, String path, String body) {
    return http.send(method, path, body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
