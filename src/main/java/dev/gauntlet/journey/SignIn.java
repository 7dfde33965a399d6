package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Set;

/**
 * Gets a user its token before the first step that needs one, and a new one before it expires. Out
 * of the statistics: each attempt is told to the recorder as set-up.
 */
final class SignIn {

  private static final String STARTED = "gauntlet.signInStarted";
  private static final String RENEW_AT = "gauntlet.renewAt";
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final int SHORT_LIFE_MARGIN = 5;

  private final Contract contract;
  private final Login login;
  private final Course course;
  private final Recorder recorder;
  private final Duration timeout;

  SignIn(Login login, RunContext run) {
    this.login = login;
    this.contract = run.contract();
    this.course = run.course();
    this.recorder = run.recorder();
    this.timeout = run.requestTimeout();
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
    Operation operation = contract.operation(name);
    return exec((Session session) -> session.remove(HttpCall.STATUS).set(STARTED, System.nanoTime()))
        .exec(new HttpCall(operation, Set.of(), timeout).silentChain())
        .exec((Session session) -> finished(session, name));
  }

  private Session finished(Session session, String name) {
    long nanos = System.nanoTime() - session.getLong(STARTED);
    boolean failed = session.isFailed();
    recorder.setup(name, failed ? failure(session) : new Outcome.Ok(), nanos);
    return failed
        ? session.removeAll(Login.TOKEN, Login.REFRESH_TOKEN, RENEW_AT)
        : withRenewal(session);
  }

  /** Gatling tells a silent request's fault to nobody, but its status is known where one came. */
  private static Outcome failure(Session session) {
    return new Outcome.Failed(
        session.contains(HttpCall.STATUS)
            ? "status " + session.getInt(HttpCall.STATUS)
            : "no answer");
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
