package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.contract.Login;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * Gets a user its token before the first step that needs one, and a new one before it expires. Out
 * of the statistics: each attempt is told to the recorder as set-up.
 */
final class SignIn {

  private static final String RENEW_AT = "gauntlet.renewAt";

  private final Login login;
  private final RunContext run;
  private final Course course;

  SignIn(Login login, RunContext run) {
    this.login = login;
    this.run = run;
    this.course = run.course();
  }

  ChainBuilder whenNeeded() {
    return doIf(this::needsToken)
        .then(
            login
                .refresh()
                .map(refresh -> refreshOrLogIn(refresh))
                .orElseGet(() -> attempt(login.operation())));
  }

  /** Forgets a token that the last request was rejected for: the next step gets a new one. */
  Session heed(Session session) {
    Object status = session.get(HttpCall.STATUS);
    return session.isFailed() && status != null && login.rejected().contains(status)
        ? session.removeAll(HttpCall.STATUS, Login.TOKEN)
        : session;
  }

  private ChainBuilder refreshOrLogIn(String refresh) {
    return doIfOrElse((Session session) -> session.contains(Login.REFRESH_TOKEN))
        .then(attempt(refresh))
        .orElse(attempt(login.operation()));
  }

  private boolean needsToken(Session session) {
    if (!session.contains(Login.TOKEN)) {
      return true;
    }
    Duration renewAt = session.get(RENEW_AT);
    return renewAt != null && course.elapsed().compareTo(renewAt) >= 0;
  }

  private ChainBuilder attempt(String name) {
    SetupCall call = new SetupCall(run.contract().operation(name), run, SignIn::lifeFault);
    return exec(call.chain()).exec(this::finished);
  }

  private static Optional<String> lifeFault(Session session) {
    Object expiresIn = session.get(Login.EXPIRES_IN);
    return expiresIn == null || TokenLife.of(expiresIn).isPresent()
        ? Optional.empty()
        : Optional.of(Login.EXPIRES_IN + " is no number of seconds");
  }

  private Session finished(Session session) {
    return session.isFailed()
        ? session.removeAll(Login.TOKEN, Login.REFRESH_TOKEN, RENEW_AT)
        : withRenewal(session);
  }

  private Session withRenewal(Session session) {
    return TokenLife.of(session.get(Login.EXPIRES_IN))
        .map(life -> session.set(RENEW_AT, life.renewAt(course.elapsed())))
        .orElseGet(() -> session.remove(RENEW_AT));
  }
}
