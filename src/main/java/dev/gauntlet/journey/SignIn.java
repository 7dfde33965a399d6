package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Gets a user its token before the first step that needs one, and a new one before it expires. Out
 * of the statistics: each attempt is told to the recorder as set-up.
 */
final class SignIn {

  private static final String STARTED = "gauntlet.signInStarted";
  private static final String RENEW_AT = "gauntlet.renewAt";

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
    Evidence evidence =
        new Evidence(recorder, new RequestKey(ErrorCount.SETUP, operation.name()), operation);
    return exec((Session session) -> Trace.begin(session.set(STARTED, System.nanoTime())))
        .exec(new HttpCall(operation, evidence, Set.of(), timeout).silentChain())
        .exec((Session session) -> finished(session, operation));
  }

  private Session finished(Session session, Operation operation) {
    long nanos = System.nanoTime() - session.getLong(STARTED);
    Optional<String> fault = fault(session, operation);
    recorder.setup(
        operation.name(),
        fault.<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Ok::new),
        nanos);
    return fault.isPresent()
        ? session.removeAll(Login.TOKEN, Login.REFRESH_TOKEN, RENEW_AT).markAsFailed()
        : withRenewal(session);
  }

  /** Gatling tells a silent request's fault to nobody, but its status is known where one came. */
  private static Optional<String> fault(Session session, Operation operation) {
    if (!session.isFailed()) {
      Object expiresIn = session.get(Login.EXPIRES_IN);
      return expiresIn == null || TokenLife.of(expiresIn).isPresent()
          ? Optional.empty()
          : Optional.of(Login.EXPIRES_IN + " is no number of seconds");
    }
    if (!session.contains(HttpCall.STATUS)) {
      return Optional.of("no answer");
    }
    int status = session.getInt(HttpCall.STATUS);
    return Optional.of(
        operation.expected().contains(status)
            ? "an answer that is not what the contract says"
            : "status " + status);
  }

  private Session withRenewal(Session session) {
    return TokenLife.of(session.get(Login.EXPIRES_IN))
        .map(life -> session.set(RENEW_AT, life.renewAt(course.elapsed())))
        .orElseGet(() -> session.remove(RENEW_AT));
  }
}
