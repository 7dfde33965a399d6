package dev.gauntlet.journey.push;

import static dev.gauntlet.journey.Gates.nothing;
import static dev.gauntlet.journey.Gates.unlessFailed;
import static dev.gauntlet.protocol.websocket.WebSocketDsl.refusal;
import static dev.gauntlet.protocol.websocket.WebSocketDsl.websocket;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.contract.Push;
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

/** How a user comes to its socket, stays on it and leaves it, by the contract. */
public final class PushSteps {

  /** What platforms answer to an upgrade without a token that is good. */
  private static final Set<Integer> UNKNOWN_USER = Set.of(401, 403);

  /** Before an attempt to come back, so that not all come at once. */
  private static final Duration RECOIL = Duration.ofMillis(200);

  private final Steps steps;
  private final Push push;

  /**
   * @param push of the contract
   */
  public PushSteps(Steps steps, Push push) {
    this.steps = steps;
    this.push = push;
    steps.watchesPushes();
  }

  /** Logs in where only then a socket is to be had. */
  public ChainBuilder signedIn() {
    return push.needsLogin() ? steps.signedIn() : nothing();
  }

  /** Opens a socket and waits until the subscription holds. */
  public ChainBuilder open(Function<Session, PushListener> listener) {
    return exec(connect(PushRequests.OPEN, listener)).exec(unlessFailed(subscribe()));
  }

  /** After a loss: tries until there is a socket again, or it is time to leave. */
  public ChainBuilder reopen(Function<Session, PushListener> listener) {
    return asLongAs((Session session) -> session.isFailed() && !steps.over(session))
        .on(
            pause(Duration.ZERO, RECOIL)
                .exec(Session::markAsSucceeded)
                .exec(signedIn())
                .exec(unlessFailed(exec(connect(PushRequests.RECONNECT, listener).sinceLoss())))
                .exec(PushSteps::heedRefusal)
                .exec(unlessFailed(subscribe())));
  }

  /** Who was refused logs in anew before the next attempt. */
  private static Session heedRefusal(Session session) {
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
    return push.subscribes() ? exec(websocket(PushRequests.SUBSCRIBE).tell(frame)) : nothing();
  }

  /** Stays for so long; a lost socket is a failure. */
  public ChainBuilder stay(Function<Session, Duration> length) {
    return exec(websocket(PushRequests.STAY).listen(length));
  }

  /** Closes the socket. */
  public ChainBuilder close() {
    return exec(websocket("leave").close());
  }
}
