package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * WebSockets in a simulation. The client is made when the first user comes and is shared by all
 * scenarios that have the same protocol.
 */
public final class WebSocketProtocol implements LoadProtocol {

  private final URI baseUrl;
  private final SocketOptions options;
  private final Duration timeout;
  private final Optional<Recorder> recorder;
  private SocketClient client;
  private boolean closed;

  WebSocketProtocol(
      URI baseUrl, SocketOptions options, Duration timeout, Optional<Recorder> recorder) {
    this.baseUrl = baseUrl;
    this.options = options;
    this.timeout = timeout;
    this.recorder = recorder;
  }

  Duration timeout() {
    return timeout;
  }

  /** A path of the base URL, or a whole URL. */
  URI resolve(String url) {
    return URI.create(url.startsWith("/") ? baseUrl + url : url);
  }

  @Override
  public Optional<Recorder> recorder() {
    return recorder;
  }

  @Override
  public Session arrive(Session session) {
    return new UserSocket(client()).in(session);
  }

  @Override
  public void leave(Session session) {
    UserSocket.of(session).close();
  }

  private synchronized SocketClient client() {
    if (closed) {
      throw new IllegalStateException("the run is over");
    }
    if (client == null) {
      client = new SocketClient(options);
    }
    return client;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
