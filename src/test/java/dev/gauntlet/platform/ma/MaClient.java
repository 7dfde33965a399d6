package dev.gauntlet.platform.ma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Speaks {@code MA} as a stranger does: HTTP and JSON only. */
final class MaClient {

  static final String PASSWORD = "correct horse battery";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String baseUrl;
  private String token;

  MaClient(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** An answer; the body is missing where it was no JSON. */
  record Reply(int status, JsonNode body, String text) {

    JsonNode at(String pointer) {
      return body.at(pointer);
    }

    String text(String field) {
      return body.path(field).asText();
    }
  }

  /** A client that sends a fresh user's access token along. */
  MaClient loggedIn() {
    String username = "user-" + UUID.randomUUID().toString().substring(0, 13);
    post(
        "/auth/register",
        Map.of("username", username, "email", username + "@example.com", "password", PASSWORD));
    Reply login = post("/auth/login", Map.of("username", username, "password", PASSWORD));
    return withToken(login.at("/tokens/access_token").asText());
  }

  MaClient withToken(String accessToken) {
    MaClient client = new MaClient(baseUrl);
    client.token = accessToken;
    return client;
  }

  Reply get(String path) {
    return send("GET", MaApi.PREFIX + path, null);
  }

  Reply post(String path) {
    return send("POST", MaApi.PREFIX + path, null);
  }

  Reply post(String path, Object body) {
    try {
      return send("POST", MaApi.PREFIX + path, JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends anything, to a path without prefix. */
  Reply send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return reply(request.build());
  }

  private Reply reply(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      boolean json =
          response.headers().firstValue("content-type").orElse("").startsWith("application/json");
      JsonNode body = json ? JSON.readTree(response.body()) : JSON.missingNode();
      return new Reply(response.statusCode(), body, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
