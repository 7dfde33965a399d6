package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.Reception;
import dev.gauntlet.bridge.RequestOptions;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Waits for a message, which may have come already; others stay for later. It counts from when the
 * user opened the socket or last sent something, to the moment at which the message was read from
 * the connection; checks read the message.
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
   * Takes only a message that fits.
   *
   * @param fits runs on the socket's thread, which it must not hold up
   */
  public AwaitText matching(BiPredicate<String, Session> fits) {
    return new AwaitText(options(), sending, fits);
  }

  /** Gatling's own checks on the message: bodyString, substring, regex, jsonPath, jmesPath. */
  public AwaitText check(CheckBuilder... checks) {
    return new AwaitText(options().checking(checks), sending, match);
  }

  /** Until the message must be there; the protocol's time-out where it is not said. */
  public AwaitText within(Duration limit) {
    return new AwaitText(options().within(limit), sending, match);
  }

  @Override
  void begin(
      WebSocketProtocol protocol, UserSocket socket, Session session, OperationCallback callback) {
    Duration limit = limit(protocol);
    sending.accept(socket, session);
    new Reception<>(socket, Function.identity(), callback, socket.actedNanos())
        .await(message -> match.test(message.text(), session), limit);
  }
}
