package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.bridge.Await;
import dev.gauntlet.bridge.Cookies;
import dev.gauntlet.bridge.Gate;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.journey.AccountLogin.Turn;
import dev.gauntlet.measure.Clock;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives a user its account's token before the first step that needs one, and a new one before it
 * expires. One user of an account sends the request for it, out of the statistics; the others wait.
 */
final class SignIn {

  private static final String TURN = "gauntlet.turn";
  private static final String COOKIES = "gauntlet.cookiesBefore";

  private final Login login;
  private final RunContext run;

  SignIn(Login login, RunContext run) {
    this.login = login;
    this.run = run;
  }

  ChainBuilder whenNeeded() {
    ChainBuilder request =
        login
            .refresh()
            .map(this::refreshOrLogIn)
            .orElseGet(() -> attempt(login.operation()));
    ChainBuilder wait = exec(new Await(session -> turn(session).over())).exec(this::waited);
    return exec(this::known)
        .exec(
            Gates.gate(
                this::unlessGood,
                exec(this::takeTurn)
                    .exec(
                        doIfOrElse((Session session) -> turn(session).own())
                            .then(request)
                            .orElse(wait))
                    .exec(session -> session.removeAll(TURN, COOKIES))));
  }

  /** Forgets a token that the last request was rejected for: the next step gets a new one. */
  Session heed(Session session) {
    Object status = session.get(HttpCall.STATUS);
    return session.isFailed() && status != null && login.rejected().contains(status)
        ? AccountLogin.rejected(session.remove(HttpCall.STATUS))
        : session;
  }

  private Session known(Session session) {
    Session user =
        session.contains(AccountLogin.ATTRIBUTE)
            ? session
            : session.set(AccountLogin.ATTRIBUTE, new AccountLogin(Clock.system()));
    return AccountLogin.of(user).into(user);
  }

  private Gate.Way unlessGood(Session session) {
    return AccountLogin.of(session).isDueFor(session) ? Gate.Way.THROUGH : Gate.Way.PAST;
  }

  private Session takeTurn(Session session) {
    AccountLogin account = AccountLogin.of(session);
    Turn turn = account.turn();
    Session user = session.set(TURN, turn).set(COOKIES, Cookies.of(session));
    return account
        .refreshToken()
        .map(token -> user.set(Login.REFRESH_TOKEN, token))
        .orElseGet(() -> user.remove(Login.REFRESH_TOKEN));
  }

  private static Turn turn(Session session) {
    return session.get(TURN);
  }

  private ChainBuilder refreshOrLogIn(String refresh) {
    return doIfOrElse((Session session) -> session.contains(Login.REFRESH_TOKEN))
        .then(attempt(refresh))
        .orElse(attempt(login.operation()));
  }

  private ChainBuilder attempt(String name) {
    Operation operation = run.contract().operation(name);
    SetupCall call =
        new SetupCall(operation, run, session -> AccountLogin.fault(saved(session, operation)));
    return exec(call.chain()).exec(session -> finished(session, operation));
  }

  private Session finished(Session session, Operation operation) {
    AccountLogin account = AccountLogin.of(session);
    if (session.isFailed()) {
      account.failed();
      return session.removeAll(Login.TOKEN, Login.REFRESH_TOKEN);
    }
    Map<String, Object> values = saved(session, operation);
    Cookies before = session.get(COOKIES);
    account.granted(values, Cookies.of(session).since(before));
    AccountLogin.remark(operation.name(), values).ifPresent(run.recorder()::remark);
    return account.into(session.remove(Login.TOKEN));
  }

  private static Map<String, Object> saved(Session session, Operation operation) {
    return operation.saves().stream()
        .filter(session::contains)
        .collect(Collectors.toMap(name -> name, session::get));
  }

  private Session waited(Session session) {
    return turn(session).over().getNow(false)
        ? AccountLogin.of(session).into(session)
        : session.markAsFailed();
  }
}
