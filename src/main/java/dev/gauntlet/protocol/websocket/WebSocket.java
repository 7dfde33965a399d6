package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.bridge.TextExpression;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.function.Function;

/**
 * The builder of a named WebSocket step, whose methods choose its kind. A user has one socket at a
 * time.
 */
public final class WebSocket {

  private final RequestOptions options;

  WebSocket(Function<Session, String> name) {
    this.options = RequestOptions.named(name);
  }

  /** Opens a socket at a path of the protocol's base URL, or at an absolute URL. */
  public Connect connect(String url) {
    return connect(TextExpression.of(url));
  }

  /** Opens a socket as {@link #connect(String)} does, at a URL that is computed for each user. */
  public Connect connect(Function<Session, String> url) {
    return Connect.to(options, url);
  }

  /** Waits for the next unread message. */
  public AwaitText awaitText() {
    return AwaitText.any(options);
  }

  /** Sends a text and waits for a message, which {@code matching} should identify as the answer. */
  public AwaitText sendText(String text) {
    return sendText(TextExpression.of(text));
  }

  /** Sends a text as {@link #sendText(String)} does, computed for each user. */
  public AwaitText sendText(Function<Session, String> text) {
    return AwaitText.answerTo(options, (socket, session) -> socket.send(text.apply(session)));
  }

  /** Sends a binary message and waits for a text message, or for a binary message in UTF-8. */
  public AwaitText sendBytes(Function<Session, byte[]> bytes) {
    return AwaitText.answerTo(options, (socket, session) -> socket.send(bytes.apply(session)));
  }

  /** Sends a text without waiting for an answer. */
  public SocketControl sendOneWay(Function<Session, String> text) {
    return new SocketControl(options, (socket, session) -> socket.send(text.apply(session)));
  }

  /** Receives messages for a time; fails if the socket ends meanwhile. */
  public Listen listen(Function<Session, Duration> length) {
    return new Listen(options, length);
  }

  /** Stops reading from the socket, like a client that hangs. */
  public SocketControl pauseReading() {
    return new SocketControl(options, (socket, session) -> socket.reading(false));
  }

  public SocketControl resumeReading() {
    return new SocketControl(options, (socket, session) -> socket.reading(true));
  }

  /** Closes the socket if there is one. */
  public SocketControl close() {
    return new SocketControl(options, (socket, session) -> socket.close());
  }
}
