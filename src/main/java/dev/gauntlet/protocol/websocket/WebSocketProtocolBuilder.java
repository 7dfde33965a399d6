package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.bridge.LoadProtocolBuilder;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Says where sockets are opened and how; each method gives a builder of its own. */
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
   * Where paths begin.
   *
   * @param url with {@code ws}, {@code wss}, {@code http} or {@code https}
   * @throws IllegalArgumentException if it is none
   */
  public WebSocketProtocolBuilder baseUrl(String url) {
    String socketUrl = url.replaceFirst("(?i)^http", "ws").replaceFirst("/+$", "");
    if (!socketUrl.matches("(?i)wss?://.+")) {
      throw new IllegalArgumentException("a socket's URL begins with ws:// or wss://: " + url);
    }
    return new WebSocketProtocolBuilder(URI.create(socketUrl), options, timeout, recorder);
  }

  /** How sockets are opened and what they may bring. */
  public WebSocketProtocolBuilder options(SocketOptions all) {
    return new WebSocketProtocolBuilder(baseUrl, all, timeout, recorder);
  }

  /** Until an awaited message must be there, where a step does not say. */
  public WebSocketProtocolBuilder timeout(Duration limit) {
    return new WebSocketProtocolBuilder(baseUrl, options, limit, recorder);
  }

  /** Tells a recorder the nanoseconds of each request; it then needs no tap for them. */
  public WebSocketProtocolBuilder recorder(Recorder told) {
    return new WebSocketProtocolBuilder(baseUrl, options, timeout, Optional.of(told));
  }

  @Override
  protected LoadProtocol built() {
    return built;
  }
}
