package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A call that a user needs and nobody wants to measure: told to the recorder as set-up. */
final class SetupCall {

  private static final String STARTED = "gauntlet.setupStarted";

  private final Operation operation;
  private final Recorder recorder;
  private final HttpCall call;
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
    Evidence evidence =
        new Evidence(recorder, new RequestKey(ErrorCount.SETUP, operation.name()), operation);
    this.call = new HttpCall(operation, evidence, Set.of(), Expectation.NONE, run);
    this.further = further;
  }

  ChainBuilder chain() {
    return exec((Session session) -> session.set(STARTED, System.nanoTime()))
        .exec(call.silentChain())
        .exec(this::told);
  }

  private Session told(Session session) {
    long nanos = System.nanoTime() - session.getLong(STARTED);
    Optional<String> fault = session.isFailed() ? failure(session) : further.apply(session);
    recorder.setup(
        operation.name(),
        fault.<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.Ok::new),
        nanos);
    return fault.isPresent() ? session.markAsFailed() : session;
  }

  /** Gatling tells a silent request's fault to nobody, but its status is known where one came. */
  private Optional<String> failure(Session session) {
    if (!session.contains(HttpCall.STATUS)) {
      return Optional.of("no answer");
    }
    int status = session.getInt(HttpCall.STATUS);
    return Optional.of(
        operation.expected().contains(status)
            ? "an answer that is not what the contract says"
            : "status " + status);
  }
}
