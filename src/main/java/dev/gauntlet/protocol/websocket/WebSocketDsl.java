package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.TextExpression;
import io.gatling.javaapi.core.Session;
import java.util.OptionalInt;

/**
 * The entry to WebSockets in a simulation.
 *
 * <pre>{@code
 * import static dev.gauntlet.protocol.websocket.WebSocketDsl.websocket;
 *
 * scenario("watcher")
 *     .exec(websocket("open task logs").connect("/ws/tasks/#{task}/logs?token=#{token}"))
 *     .exec(websocket("subscribe").awaitText().matching((text, user) -> text.contains("subscribed")))
 *     .exec(websocket("stay connected").listen(user -> ofSeconds(30)))
 *     .exec(websocket("leave").close())
 *     .injectOpen(atOnceUsers(50))
 *     .protocols(websocket.baseUrl("ws://127.0.0.1:8000"))
 * }</pre>
 */
public final class WebSocketDsl {

  /** A protocol to begin with. */
  public static final WebSocketProtocolBuilder websocket = WebSocketProtocolBuilder.PLAIN;

  private WebSocketDsl() {}

  /** The status with which the upgrade was refused, where the user's last one was. */
  public static OptionalInt refusal(Session session) {
    return UserSocket.of(session).refusal();
  }

  /**
   * A step by its name, which may use Gatling's expressions. A name that carries ids costs memory
   * for each.
   */
  public static WebSocket websocket(String name) {
    return new WebSocket(TextExpression.of(name));
  }
}
