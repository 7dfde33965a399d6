package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.MessageWait;
import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A request that waits for a message, which may have arrived already; other messages are kept. The
 * latency counts from the moment at which the user opened the socket or last sent a message, to the
 * moment at which the message was read from the connection. Checks apply to the message.
 */
public final class AwaitText extends WebSocketRequest {

  private final BiConsumer<UserSocket, Session> sending;
  private final BiPredicate<String, Session> match;

  private AwaitText(
      RequestOptions options,
      BiConsumer<UserSocket, Session> sending,
      BiPredicate<String, Session> match) {
    super(options);
    this.sending = sending;
    this.match = match;
  }

  static AwaitText any(RequestOptions options) {
    return answerTo(options, (socket, session) -> {});
  }

  static AwaitText answerTo(RequestOptions options, BiConsumer<UserSocket, Session> sending) {
    return new AwaitText(options, sending, (text, session) -> true);
  }

  /**
   * Accepts only a message that matches.
   *
   * @param fits runs on the socket's thread; must not block
   */
  public AwaitText matching(BiPredicate<String, Session> fits) {
    return new AwaitText(options(), sending, fits);
  }

  /** Adds Gatling's checks on the message: bodyString, substring, regex, jsonPath, jmesPath. */
  public AwaitText check(CheckBuilder... checks) {
    return new AwaitText(options().checking(checks), sending, match);
  }

  /** Sets the timeout of the message; the default is that of the protocol. */
  public AwaitText within(Duration limit) {
    return new AwaitText(options().within(limit), sending, match);
  }

  @Override
  void begin(
      WebSocketProtocol protocol, UserSocket socket, Session session, OperationCallback callback) {
    Duration limit = limit(protocol);
    sending.accept(socket, session);
    new MessageWait<>(socket, Function.identity(), callback, socket.actedNanos())
        .await(message -> match.test(message.text(), session), limit);
  }
}
