package dev.gauntlet.bridge.http;

import io.gatling.http.client.Request;
import io.gatling.http.client.body.RequestBody;
import java.util.List;
import java.util.Map;

/** A request as Gatling's HTTP client is about to send it. */
public final class OutgoingRequest {

  private final Request request;

  OutgoingRequest(Request request) {
    this.request = request;
  }

  /** Returns method and URL. */
  public String line() {
    return request.getMethod() + " " + request.getUri().toUrl();
  }

  /** Returns the headers except those of the connection, such as Host and Content-Length. */
  public List<Map.Entry<String, String>> headers() {
    return request.getHeaders().entries();
  }

  /** Returns the body, empty if there is none. */
  public byte[] body() {
    RequestBody body = request.getBody();
    return body == null ? new byte[0] : body.getBytes();
  }
}
