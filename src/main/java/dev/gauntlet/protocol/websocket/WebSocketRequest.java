package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.Ending;
import dev.gauntlet.bridge.Operation;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What a user does with its socket, and how it ends. */
public abstract class WebSocketRequest extends Operation<WebSocketProtocol> {

  private final RequestOptions options;

  WebSocketRequest(RequestOptions options) {
    super(WebSocketProtocol.class);
    this.options = options;
  }

  final RequestOptions options() {
    return options;
  }

  final Duration limit(WebSocketProtocol protocol) {
    return options.limit().orElse(protocol.timeout());
  }

  @Override
  protected final Function<Session, String> name() {
    return options.name();
  }

  @Override
  protected final List<CheckBuilder> checks() {
    return options.checks();
  }

  @Override
  protected final void begin(WebSocketProtocol protocol, Session session, Ending ending) {
    begin(protocol, UserSocket.of(session), session, ending);
  }

  abstract void begin(
      WebSocketProtocol protocol, UserSocket socket, Session session, Ending ending);
}
