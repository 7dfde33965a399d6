package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.bridge.AwaitCompletion;
import dev.gauntlet.bridge.GuardedChain;
import dev.gauntlet.bridge.SharedCookies;
import dev.gauntlet.bridge.UninterruptedSteps;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.journey.AccountLogin.Turn;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.protocol.http.Expectation;
import dev.gauntlet.protocol.http.HttpCall;
import dev.gauntlet.protocol.http.RequestLimits;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps that give a user the token of its account before the first step that needs one, and
 * renew it before it expires. One user of an account sends the request, outside the statistics; the
 * other users of the account wait.
 */
final class UserLogin {

  private static final String TURN = "gauntlet.turn";
  private static final String COOKIES = "gauntlet.cookiesBefore";

  /** The statuses 4xx after which the same request may succeed later. */
  private static final Set<Integer> LATER = Set.of(408, 429);

  /** The time that a turn may take beyond the request timeout. */
  private static final Duration TURN_MARGIN = Duration.ofSeconds(10);

  /** A factory of the steps that request an operation. */
  @FunctionalInterface
  interface Calls {

    ChainBuilder of(Operation operation, HttpCall.Consequence consequence);
  }

  private final LoginRules login;
  private final JourneyContext run;
  private final UserClock time;
  private final Calls calls;
  private final Duration longestTurn;

  UserLogin(LoginRules login, JourneyContext run, UserClock time) {
    this(
        login,
        run,
        time,
        (operation, consequence) ->
            HttpCall.setup(operation, Expectation.NONE, consequence, run.http()).chain());
  }

  UserLogin(LoginRules login, JourneyContext run, UserClock time, Calls calls) {
    this.login = login;
    this.run = run;
    this.time = time;
    this.calls = calls;
    RequestLimits requestLimits = run.spoken().requestLimits();
    this.longestTurn =
        requestLimits
            .requestTimeout()
            .plus(requestLimits.longestRetryAfter().orElse(Duration.ZERO))
            .plus(TURN_MARGIN);
  }

  /**
   * Returns steps that log in if necessary. An enclosing block cannot interrupt them, because the
   * account's turn would then stay with a user that left.
   */
  ChainBuilder whenNeeded() {
    ChainBuilder request =
        login
            .refresh()
            .map(this::refreshOrLogIn)
            .orElseGet(() -> attempt(login.operation()));
    ChainBuilder turn =
        exec(this::takeTurn)
            .exec(
                asLongAs(UserLogin::waits)
                    .on(
                        exec(
                            new AwaitCompletion(
                                session -> turn(session).over(), this::stopsWaiting)),
                        exec(this::waited)))
            .exec(doIf((Session session) -> turn(session) != null).then(request))
            .exec(session -> session.removeAll(TURN, COOKIES));
    return exec(this::known)
        .exec(
            StepGuards.guarded(
                this::unlessGood,
                UninterruptedSteps.of(turn)
                    .exec(StepGuards.guarded(this::unlessLeaving, StepGuards.nothing()))));
  }

  /**
   * Discards the token if a request was rejected because of it; the next step obtains a new one.
   */
  Session discardRejectedToken(Session session, HttpCall.Ended ended) {
    return ended.bad() && ended.status().stream().anyMatch(login.rejected()::contains)
        ? AccountLogin.rejected(session)
        : session;
  }

  /** Makes a new account, whose registration returned a token, the account of the user. */
  static Session adoptAccount(Session session, HttpCall.Ended ended) {
    return ended.saved().containsKey(LoginRules.TOKEN)
        ? AccountLogin.changed(session, ended.saved())
        : session;
  }

  private Session known(Session session) {
    Session user =
        session.contains(AccountLogin.ATTRIBUTE)
            ? session
            : session.set(AccountLogin.ATTRIBUTE, new AccountLogin(Clock.system()));
    return AccountLogin.of(user).into(user);
  }

  private GuardedChain.Route unlessGood(Session session) {
    return AccountLogin.of(session).isDueFor(session)
        ? GuardedChain.Route.THROUGH
        : GuardedChain.Route.PAST;
  }

  /** Stops a user whose lifetime ended while it waited for a token. */
  private GuardedChain.Route unlessLeaving(Session session) {
    return !session.isFailed()
            && AccountLogin.of(session).isMissingIn(session)
            && time.over(session)
        ? GuardedChain.Route.OUT
        : GuardedChain.Route.PAST;
  }

  private Session takeTurn(Session session) {
    AccountLogin account = AccountLogin.of(session);
    Session current = account.into(session);
    Optional<Turn> turn = account.turn(current, longestTurn);
    if (turn.isEmpty()) {
      return current.remove(TURN);
    }
    Session user = current.set(TURN, turn.get()).set(COOKIES, SharedCookies.of(current));
    return account
        .refreshToken()
        .map(token -> user.set(LoginRules.REFRESH_TOKEN, token))
        .orElseGet(() -> user.remove(LoginRules.REFRESH_TOKEN));
  }

  private static boolean waits(Session session) {
    return turn(session) != null && !turn(session).own();
  }

  private boolean stopsWaiting(Session session) {
    return time.over(session) || AccountLogin.of(session).isExpired(turn(session));
  }

  private static Turn turn(Session session) {
    return session.get(TURN);
  }

  private ChainBuilder refreshOrLogIn(String refresh) {
    return doIfOrElse((Session session) -> session.contains(LoginRules.REFRESH_TOKEN))
        .then(attempt(refresh))
        .orElse(attempt(login.operation()));
  }

  private ChainBuilder attempt(String name) {
    Operation operation = run.contract().operation(name);
    return calls.of(operation, (session, ended) -> finished(session, operation, ended));
  }

  private Session finished(Session session, Operation operation, HttpCall.Ended ended) {
    AccountLogin account = AccountLogin.of(session);
    if (ended.bad()) {
      return account.failed(session, turn(session), refused(ended));
    }
    Map<String, Object> values = ended.saved();
    SharedCookies before = session.get(COOKIES);
    account.granted(values, SharedCookies.of(session).since(before));
    AccountLogin.remark(operation.name(), values).ifPresent(run.recorder()::remark);
    return account.into(session.remove(LoginRules.TOKEN));
  }

  /** Returns whether the platform would reject the same request again later. */
  private static boolean refused(HttpCall.Ended ended) {
    return ended.status().stream().anyMatch(status -> status / 100 == 4 && !LATER.contains(status));
  }

  private Session waited(Session session) {
    if (!turn(session).over().getNow(true)) {
      return session.remove(TURN).markAsFailed();
    }
    AccountLogin account = AccountLogin.of(session);
    Session user = account.into(session);
    return account.isMissingIn(user) && !time.over(user) ? takeTurn(user) : user.remove(TURN);
  }
}
