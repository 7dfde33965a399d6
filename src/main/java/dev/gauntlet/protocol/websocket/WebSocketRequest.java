package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.ProtocolOperation;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** A step of a user on its socket. */
public abstract class WebSocketRequest extends ProtocolOperation<WebSocketProtocol> {

  WebSocketRequest(RequestOptions options) {
    super(WebSocketProtocol.class, options);
  }

  final Duration limit(WebSocketProtocol protocol) {
    return options().limit().orElse(protocol.timeout());
  }

  @Override
  protected final void begin(
      WebSocketProtocol protocol, Session session, OperationCallback callback) {
    begin(protocol, UserSocket.of(session), session, callback);
  }

  abstract void begin(
      WebSocketProtocol protocol, UserSocket socket, Session session, OperationCallback callback);
}
