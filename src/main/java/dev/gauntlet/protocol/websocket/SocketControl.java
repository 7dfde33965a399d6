package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.Session;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An immediate action on the user's socket that is not counted as a request. */
public final class SocketControl extends WebSocketRequest {

  private final BiConsumer<UserSocket, Session> what;

  SocketControl(RequestOptions options, BiConsumer<UserSocket, Session> what) {
    super(options);
    this.what = what;
  }

  @Override
  protected boolean counted() {
    return false;
  }

  @Override
  void begin(
      WebSocketProtocol protocol, UserSocket socket, Session session, OperationCallback callback) {
    long now = System.nanoTime();
    what.accept(socket, session);
    callback.answered(now, now, Optional.empty());
  }
}
