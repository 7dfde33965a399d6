package dev.gauntlet.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** An answer; its body is missing if it is not JSON. */
public record Reply(int status, JsonNode body, String text, HttpHeaders headers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Reply of(HttpResponse<String> response) {
    boolean json =
        response.headers().firstValue("content-type").orElse("").startsWith("application/json");
    try {
      JsonNode body = json ? JSON.readTree(response.body()) : JSON.missingNode();
      return new Reply(response.statusCode(), body, response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode at(String pointer) {
    return body.at(pointer);
  }

  public String text(String field) {
    return body.path(field).asText();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse(null);
  }
}
