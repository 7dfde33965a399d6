package dev.gauntlet.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reader of one response of server-sent events. Closing it closes the connection. */
public final class EventReader implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data: ";

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  private EventReader(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** Sends a request, on a connection of its own, and returns when the headers have arrived. */
  public static EventReader post(String url, String token, Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(JsonHttpClient.json(body)))
            .build();
    try {
      return new EventReader(
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Returns the next line that is not empty; empty at the end of the stream. */
  public Optional<String> nextLine() throws IOException {
    String line = lines.readLine();
    while (line != null && line.isEmpty()) {
      line = lines.readLine();
    }
    return Optional.ofNullable(line);
  }

  /** Returns the JSON of the next {@code data:} line; empty at the end of the stream. */
  public Optional<JsonNode> next() throws IOException {
    Optional<String> line = nextLine();
    while (line.isPresent() && !line.get().startsWith(DATA)) {
      line = nextLine();
    }
    return line.map(text -> parsed(text.substring(DATA.length())));
  }

  /** Returns all JSON frames up to the end. */
  public List<JsonNode> rest() throws IOException {
    List<JsonNode> frames = new ArrayList<>();
    for (Optional<JsonNode> frame = next(); frame.isPresent(); frame = next()) {
      frames.add(frame.get());
    }
    return frames;
  }

  /** Returns all frames until the connection breaks without an end of the body. */
  public List<JsonNode> untilCut() {
    List<JsonNode> frames = new ArrayList<>();
    try {
      for (Optional<JsonNode> frame = next(); frame.isPresent(); frame = next()) {
        frames.add(frame.get());
      }
    } catch (IOException cut) {
      return frames;
    }
    throw new AssertionError("the stream ended in order after " + frames);
  }

  /** Returns the body of a response that is no stream. */
  public JsonNode body() throws IOException {
    return JSON.readTree(lines);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
