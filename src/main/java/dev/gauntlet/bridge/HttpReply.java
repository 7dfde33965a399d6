package dev.gauntlet.bridge;

import io.gatling.http.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An answer as Gatling's HTTP client got it. Only to be used while it is handed over: what it is
 * read from is used again afterwards.
 */
public final class HttpReply {

  private final Response response;

  HttpReply(Response response) {
    this.response = response;
  }

  public int status() {
    return response.status().code();
  }

  /** Such as {@code 404 Not Found}. */
  public String statusLine() {
    return response.status().toString();
  }

  /** In the order in which they came; a name may come more than once. */
  public List<Map.Entry<String, String>> headers() {
    return response.headers().entries();
  }

  /** From the request to the last byte of the answer, in whole milliseconds. */
  public Duration time() {
    return Duration.ofMillis(response.endTimestamp() - response.startTimestamp());
  }

  /** In bytes. */
  public int bodyLength() {
    return response.body().length();
  }

  /** The first so many bytes of the body as text, without a copy of the rest. */
  public String bodyStart(int bytes) {
    try (InputStream body = response.body().stream()) {
      return new String(body.readNBytes(bytes), response.body().charset());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
