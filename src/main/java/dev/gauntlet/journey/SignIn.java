package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.contract.Login;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/**
 * Gets a user its token before the first step that needs one, and a new one before it expires. Out
 * of the statistics: each attempt is told to the recorder as set-up.
 */
final class SignIn {

  private static final String RENEW_AT = "gauntlet.renewAt";
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final int SHORT_LIFE_MARGIN = 5;

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
    return exec(new SetupCall(run.contract().operation(name), run).chain()).exec(this::finished);
  }

  private Session finished(Session session) {
    return session.isFailed()
        ? session.removeAll(Login.TOKEN, Login.REFRESH_TOKEN, RENEW_AT)
        : withRenewal(session);
  }

  private Session withRenewal(Session session) {
    if (!session.contains(Login.EXPIRES_IN)) {
      return session.remove(RENEW_AT);
    }
    Duration life = Duration.ofSeconds(Long.parseLong(session.getString(Login.EXPIRES_IN)));
    Duration margin = min(MARGIN, life.dividedBy(SHORT_LIFE_MARGIN));
    return session.set(RENEW_AT, course.elapsed().plus(life).minus(margin));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
