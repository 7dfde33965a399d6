package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A step that receives messages for a while. It is not counted as a request unless the socket ends
 * meanwhile, which is a failed request.
 */
public final class Listen extends WebSocketRequest {

  private final Function<Session, Duration> length;

  Listen(RequestOptions options, Function<Session, Duration> length) {
    super(options);
    this.length = length;
  }

  @Override
  protected boolean counted() {
    return false;
  }

  @Override
  void begin(
      WebSocketProtocol protocol, UserSocket socket, Session session, OperationCallback callback) {
    long start = System.nanoTime();
    Runnable takeBack =
        socket.after(
            length.apply(session),
            () -> callback.answered(start, System.nanoTime(), Optional.empty()));
    socket.onEnd(
        how -> {
          takeBack.run();
          long now = System.nanoTime();
          callback.failed(now, now, new Outcome.Failed(how.text()));
        });
  }
}
