package dev.gauntlet.bridge.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An answer, its body decoded; of one that is too long or broke off, its beginning. */
public final class HttpReply {

  private final HttpResponseStatus status;
  private final HttpHeaders headers;
  private final byte[] body;

  HttpReply(HttpResponseStatus status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status.code();
  }

  /** Such as {@code 404 Not Found}. */
  public String statusLine() {
    return status.toString();
  }

  /** In the order in which they came; a name may come more than once. */
  public List<Map.Entry<String, String>> headers() {
    return headers.entries();
  }

  /** The values of a header by its name in any case; none where it is not there. */
  public List<String> headers(CharSequence name) {
    return headers.getAll(name);
  }

  /** What is there, in bytes. */
  public int bodyLength() {
    return body.length;
  }

  public String body() {
    return bodyStart(body.length);
  }

  /** The first so many bytes of the body as text. */
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
