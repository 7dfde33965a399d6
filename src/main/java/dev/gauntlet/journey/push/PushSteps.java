package dev.gauntlet.journey.push;

import static dev.gauntlet.journey.StepGuards.nothing;
import static dev.gauntlet.journey.StepGuards.unlessFailed;
import static dev.gauntlet.protocol.websocket.WebSocketDsl.refusal;
import static dev.gauntlet.protocol.websocket.WebSocketDsl.websocket;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.contract.PushRules;
import dev.gauntlet.journey.AccountLogin;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.protocol.websocket.Connect;
import dev.gauntlet.protocol.websocket.PushListener;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The steps with which a user opens its socket as the contract describes, keeps and closes it. */
public final class PushSteps {

  /** The statuses with which platforms reject an upgrade without a valid token. */
  private static final Set<Integer> UNKNOWN_USER = Set.of(401, 403);

  /** The maximum pause before a reconnection, random so that users do not reconnect all at once. */
  private static final Duration RECOIL = Duration.ofMillis(200);

  private final Steps steps;
  private final PushRules push;

  /**
   * @param push the push section of the contract
   */
  public PushSteps(Steps steps, PushRules push) {
    this.steps = steps;
    this.push = push;
    steps.watchesPushes();
  }

  /** Logs in if the socket needs a login. */
  public ChainBuilder signedIn() {
    return push.needsLogin() ? steps.signedIn() : nothing();
  }

  /** Opens a socket and waits until the subscription is confirmed. */
  public ChainBuilder open(Function<Session, PushListener> listener) {
    return exec(connect(PushRequests.OPEN, listener)).exec(unlessFailed(subscribe()));
  }

  /** Reconnects after a loss: retries until a socket is open or the user must leave. */
  public ChainBuilder reopen(Function<Session, PushListener> listener) {
    return asLongAs((Session session) -> session.isFailed() && !steps.over(session))
        .on(
            pause(Duration.ZERO, RECOIL)
                .exec(Session::markAsSucceeded)
                .exec(signedIn())
                .exec(unlessFailed(exec(connect(PushRequests.RECONNECT, listener).sinceLoss())))
                .exec(PushSteps::handleRefusal)
                .exec(unlessFailed(subscribe())));
  }

  /**
   * Discards the token of a user whose connection was rejected, so that it logs in before it
   * retries.
   */
  private static Session handleRefusal(Session session) {
    OptionalInt refusal = refusal(session);
    return session.isFailed() && refusal.isPresent() && UNKNOWN_USER.contains(refusal.getAsInt())
        ? AccountLogin.rejected(session)
        : session;
  }

  private Connect connect(String name, Function<Session, PushListener> listener) {
    Connect connect =
        websocket(name).connect((Session session) -> push.url(session::get)).listener(listener);
    for (String header : push.headerNames()) {
      connect = connect.header(header, session -> push.header(header, session::get));
    }
    return connect;
  }

  private ChainBuilder subscribe() {
    Function<Session, String> frame = session -> push.subscribe(session::get).orElseThrow();
    if (push.isConfirmed()) {
      return exec(
          (push.subscribes()
                  ? websocket(PushRequests.SUBSCRIBE).sendText(frame)
                  : websocket(PushRequests.SUBSCRIBE).awaitText())
              .matching((text, session) -> push.confirms(text)));
    }
    return push.subscribes()
        ? exec(websocket(PushRequests.SUBSCRIBE).sendOneWay(frame))
        : nothing();
  }

  /** Stays connected for a time; the loss of the socket is a failure. */
  public ChainBuilder stay(Function<Session, Duration> length) {
    return exec(websocket(PushRequests.STAY).listen(length));
  }

  /** Closes the socket. */
  public ChainBuilder close() {
    return exec(websocket("leave").close());
  }
}
