package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.bridge.SharedClient;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The WebSocket protocol of a simulation. The client is created when the first user starts and is
 * shared by all scenarios with the same protocol.
 */
public final class WebSocketProtocol implements LoadProtocol {

  private final URI baseUrl;
  private final Duration timeout;
  private final Optional<Recorder> recorder;
  private final SharedClient<SocketClient> client;

  WebSocketProtocol(
      URI baseUrl, SocketOptions options, Duration timeout, Optional<Recorder> recorder) {
    this.baseUrl = baseUrl;
    this.timeout = timeout;
    this.recorder = recorder;
    client = new SharedClient<>(() -> new SocketClient(options), SocketClient::close);
  }

  Duration timeout() {
    return timeout;
  }

  /** Resolves a path against the base URL; an absolute URL is returned unchanged. */
  URI resolve(String url) {
    return URI.create(url.startsWith("/") ? baseUrl + url : url);
  }

  @Override
  public Optional<Recorder> recorder() {
    return recorder;
  }

  @Override
  public boolean silent() {
    return false;
  }

  @Override
  public Session arrive(Session session) {
    return new UserSocket(client.get()).in(session);
  }

  @Override
  public void leave(Session session) {
    UserSocket.of(session).close();
  }

  @Override
  public void close() {
    client.close();
  }
}
