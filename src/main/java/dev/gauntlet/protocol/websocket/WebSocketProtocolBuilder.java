package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.bridge.LoadProtocolBuilder;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An immutable builder of the WebSocket protocol; each method returns a new builder. */
public final class WebSocketProtocolBuilder extends LoadProtocolBuilder {

  static final WebSocketProtocolBuilder PLAIN =
      new WebSocketProtocolBuilder(
          URI.create("ws://127.0.0.1"),
          SocketOptions.defaults(),
          Duration.ofSeconds(20),
          Optional.empty());

  private final URI baseUrl;
  private final SocketOptions options;
  private final Duration timeout;
  private final Optional<Recorder> recorder;
  private final WebSocketProtocol built;

  private WebSocketProtocolBuilder(
      URI baseUrl, SocketOptions options, Duration timeout, Optional<Recorder> recorder) {
    this.baseUrl = baseUrl;
    this.options = options;
    this.timeout = timeout;
    this.recorder = recorder;
    this.built = new WebSocketProtocol(baseUrl, options, timeout, recorder);
  }

  /**
   * Sets the base URL of relative paths.
   *
   * @param url with the scheme {@code ws}, {@code wss}, {@code http} or {@code https}
   * @throws IllegalArgumentException if it has another scheme
   */
  public WebSocketProtocolBuilder baseUrl(String url) {
    String socketUrl = url.replaceFirst("(?i)^http", "ws").replaceFirst("/+$", "");
    if (!socketUrl.matches("(?i)wss?://.+")) {
      throw new IllegalArgumentException(
          "a socket's URL must begin with ws:// or wss://, was " + url);
    }
    return new WebSocketProtocolBuilder(URI.create(socketUrl), options, timeout, recorder);
  }

  /** Sets the options of sockets. */
  public WebSocketProtocolBuilder options(SocketOptions all) {
    return new WebSocketProtocolBuilder(baseUrl, all, timeout, recorder);
  }

  /** Sets the timeout of steps without their own. */
  public WebSocketProtocolBuilder timeout(Duration limit) {
    return new WebSocketProtocolBuilder(baseUrl, options, limit, recorder);
  }

  /** Records each request in a recorder, in nanoseconds, without Gatling's event tap. */
  public WebSocketProtocolBuilder recorder(Recorder given) {
    return new WebSocketProtocolBuilder(baseUrl, options, timeout, Optional.of(given));
  }

  @Override
  protected LoadProtocol built() {
    return built;
  }
}
