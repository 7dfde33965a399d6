package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.TextExpression;
import io.gatling.javaapi.core.Session;
import java.util.OptionalInt;

/**
 * The entry point of the WebSocket DSL for simulations.
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

  /** The default protocol. */
  public static final WebSocketProtocolBuilder websocket = WebSocketProtocolBuilder.PLAIN;

  private WebSocketDsl() {}

  /** Returns the status with which the user's last upgrade was rejected, if it was. */
  public static OptionalInt refusal(Session session) {
    return UserSocket.of(session).refusal();
  }

  /**
   * Returns a step by its name, which may contain Gatling expressions. A name with ids costs memory
   * for each distinct name.
   */
  public static WebSocket websocket(String name) {
    return new WebSocket(TextExpression.of(name));
  }
}
