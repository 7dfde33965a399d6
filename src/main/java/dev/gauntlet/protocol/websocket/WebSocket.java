package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.bridge.TextExpression;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.function.Function;

/** A named step of which it is not yet said what it does. A user has one socket at a time. */
public final class WebSocket {

  private final RequestOptions options;

  WebSocket(Function<Session, String> name) {
    this.options = RequestOptions.named(name);
  }

  /** Opens a socket at a path of the protocol's base URL, or at a whole URL. */
  public Connect connect(String url) {
    return connect(TextExpression.of(url));
  }

  /** As {@link #connect(String)}, with a URL that is made for each user. */
  public Connect connect(Function<Session, String> url) {
    return Connect.to(options, url);
  }

  /** Waits for the next message that was not taken yet. */
  public AwaitText awaitText() {
    return AwaitText.any(options);
  }

  /** Sends a text and waits for a message, which a match should tell from others. */
  public AwaitText sendText(String text) {
    return sendText(TextExpression.of(text));
  }

  /** As {@link #sendText(String)}, with a text that is made for each user. */
  public AwaitText sendText(Function<Session, String> text) {
    return AwaitText.answerTo(options, (socket, session) -> socket.send(text.apply(session)));
  }

  /** Sends a binary message and waits for one, of text or, in UTF-8, of bytes. */
  public AwaitText sendBytes(Function<Session, byte[]> bytes) {
    return AwaitText.answerTo(options, (socket, session) -> socket.send(bytes.apply(session)));
  }

  /** Sends a text to which nothing need be answered. */
  public Control tell(Function<Session, String> text) {
    return new Control(options, (socket, session) -> socket.send(text.apply(session)));
  }

  /** Hears what comes for so long; fails when the socket ends meanwhile. */
  public Listen listen(Function<Session, Duration> length) {
    return new Listen(options, length);
  }

  /** Reads nothing more from the socket, like a client that hangs. */
  public Control pauseReading() {
    return new Control(options, (socket, session) -> socket.reading(false));
  }

  public Control resumeReading() {
    return new Control(options, (socket, session) -> socket.reading(true));
  }

  /** Closes the socket where there is one. */
  public Control close() {
    return new Control(options, (socket, session) -> socket.close());
  }
}
