package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

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
import java.util.function.Function;

/** A call that a user needs and nobody wants to measure: told to the recorder as set-up. */
final class SetupCall {

  private static final String STARTED = "gauntlet.setupStarted";

  private final Operation operation;
  private final Recorder recorder;
  private final HttpCall call;
  private final Duration timeout;
  private final Function<Session, Optional<String>> further;

  SetupCall(Operation operation, RunContext run) {
    this(operation, run, session -> Optional.empty());
  }

  /**
   * @param further what else may be wrong with what the answer left in the session
   */
  SetupCall(Operation operation, RunContext run, Function<Session, Optional<String>> further) {
    this.operation = operation;
    this.recorder = run.recorder();
    this.call =
        new HttpCall(
            operation,
            new RequestKey(ErrorCount.SETUP, operation.name()),
            why -> {},
            Set.of(),
            Expectation.NONE,
            run);
    this.timeout = run.patience().requestTimeout();
    this.further = further;
  }

  ChainBuilder chain() {
    return exec((Session session) -> session.set(STARTED, System.nanoTime()))
        .exec(call.silentChain())
        .exec(this::told)
        .exec(call.backOff());
  }

  private Session told(Session session) {
    long nanos = System.nanoTime() - session.getLong(STARTED);
    Outcome outcome = outcome(session, nanos);
    recorder.setup(operation.name(), outcome, nanos);
    return outcome.kind().bad() ? session.markAsFailed() : session;
  }

  private Outcome outcome(Session session, long nanos) {
    if (session.isFailed()) {
      return session.contains(HttpCall.STATUS) ? wrongAnswer(session) : noAnswer(session, nanos);
    }
    return further.apply(session).<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Ok::new);
  }

  private Outcome wrongAnswer(Session session) {
    return new Outcome.Failed(
        session.contains(HttpCall.REASON) ? session.getString(HttpCall.REASON) : call.tooLong());
  }

  /** Gatling tells nobody why a silent request got none. */
  private Outcome noAnswer(Session session, long nanos) {
    if (nanos >= timeout.toNanos()) {
      return new Outcome.TimedOut("no answer after %s ms".formatted(timeout.toMillis()));
    }
    return new Outcome.Failed(
        unbuildable(session)
            .orElse("no answer: the connection was refused or broken; -Dtrace tells more"));
  }

  private Optional<String> unbuildable(Session session) {
    try {
      operation.url(session::get);
      operation.headerNames().forEach(header -> operation.header(header, session::get));
      if (operation.hasBody()) {
        operation.body(session::get);
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e.getMessage());
    }
  }
}
