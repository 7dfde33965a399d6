package dev.gauntlet.bridge.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A response with its decoded body; of a response that is too long, incomplete or streamed, the
 * beginning.
 */
public final class HttpReply {

  private final HttpResponseStatus status;
  private final HttpHeaders headers;
  private final byte[] body;
  private final long received;

  /**
   * @param received the length of the whole body that was received, in bytes
   */
  HttpReply(HttpResponseStatus status, HttpHeaders headers, byte[] body, long received) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.received = received;
  }

  public int status() {
    return status.code();
  }

  /** Returns the status line, such as {@code 404 Not Found}. */
  public String statusLine() {
    return status.toString();
  }

  /** Returns the headers in the order of receipt; a name may occur several times. */
  public List<Map.Entry<String, String>> headers() {
    return headers.entries();
  }

  /**
   * Returns the values of a header, whose name is case-insensitive; an empty list if it is missing.
   */
  public List<String> headers(CharSequence name) {
    return headers.getAll(name);
  }

  /** Returns the length of the received body in bytes. */
  public long bodyLength() {
    return received;
  }

  public String body() {
    return bodyStart(body.length);
  }

  /** Returns the first bytes of the body as text. */
  public String bodyStart(int bytes) {
    return new String(body, 0, Math.min(bytes, body.length), charset());
  }

  private Charset charset() {
    String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
    return type == null
        ? StandardCharsets.UTF_8
        : HttpUtil.getCharset(type, StandardCharsets.UTF_8);
  }
}
