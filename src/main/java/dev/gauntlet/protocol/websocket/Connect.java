package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.bridge.TextExpression;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.protocol.websocket.client.SocketFailure;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** A request that opens the user's socket; it ends when the server has answered the upgrade. */
public final class Connect extends WebSocketRequest {

  private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol";

  private final Function<Session, String> url;
  private final Map<String, Function<Session, String>> headers;
  private final Function<Session, PushListener> listener;
  private final boolean sinceLoss;

  private Connect(
      RequestOptions options,
      Function<Session, String> url,
      Map<String, Function<Session, String>> headers,
      Function<Session, PushListener> listener,
      boolean sinceLoss) {
    super(options);
    this.url = url;
    this.headers = headers;
    this.listener = listener;
    this.sinceLoss = sinceLoss;
  }

  static Connect to(RequestOptions options, Function<Session, String> url) {
    return new Connect(options, url, Map.of(), session -> PushListener.NONE, false);
  }

  /** Adds a header to the upgrade request. */
  public Connect header(String name, String value) {
    return header(name, TextExpression.of(value));
  }

  /**
   * Adds a header as {@link #header(String, String)} does, with a value that is computed for each
   * user.
   */
  public Connect header(String name, Function<Session, String> value) {
    Map<String, Function<Session, String>> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Connect(options(), url, more, listener, sinceLoss);
  }

  /** Offers subprotocols, of which the server must choose one. */
  public Connect subprotocols(String... names) {
    return header(SUBPROTOCOLS, session -> String.join(", ", names));
  }

  /** Sets a factory of listeners for the events of each socket. */
  public Connect listener(Function<Session, PushListener> made) {
    return new Connect(options(), url, headers, made, sinceLoss);
  }

  /**
   * Measures from the loss of the user's last socket, if there was one: the length of the outage.
   */
  public Connect sinceLoss() {
    return new Connect(options(), url, headers, listener, true);
  }

  @Override
  void begin(
      WebSocketProtocol protocol, UserSocket socket, Session session, OperationCallback callback) {
    URI target = protocol.resolve(url.apply(session));
    Map<String, String> sent = new LinkedHashMap<>();
    headers.forEach((name, value) -> sent.put(name, value.apply(session)));
    long now = System.nanoTime();
    long start = sinceLoss ? socket.lostNanos().orElse(now) : now;
    socket
        .open(target, sent, listener.apply(session))
        .whenComplete(
            (connection, failure) -> {
              if (failure == null) {
                callback.answered(start, connection.openedNanos(), Optional.empty());
              } else {
                callback.failed(now, System.nanoTime(), outcome(failure));
              }
            });
  }

  private static Outcome outcome(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    String message = String.valueOf(cause.getMessage());
    return cause instanceof SocketFailure known && known.kind() == SocketFailure.Kind.TIMED_OUT
        ? new Outcome.TimedOut(message)
        : new Outcome.Failed(message);
  }
}
