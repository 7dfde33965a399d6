package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Set;

/** A call that a user needs and nobody wants to measure: told to the recorder as set-up. */
final class SetupCall {

  private static final String STARTED = "gauntlet.setupStarted";

  private final Operation operation;
  private final Recorder recorder;
  private final HttpCall call;

  SetupCall(Operation operation, RunContext run) {
    this.operation = operation;
    this.recorder = run.recorder();
    this.call = new HttpCall(operation, Set.of(), Expectation.NONE, run.requestTimeout());
  }

  ChainBuilder chain() {
    return exec((Session session) ->
            session.remove(HttpCall.STATUS).set(STARTED, System.nanoTime()))
        .exec(call.silentChain())
        .exec(this::told);
  }

  private Session told(Session session) {
    long nanos = System.nanoTime() - session.getLong(STARTED);
    recorder.setup(
        operation.name(), session.isFailed() ? failure(session) : new Outcome.Ok(), nanos);
    return session;
  }

  /** Gatling tells a silent request's fault to nobody, but its status is known where one came. */
  private static Outcome failure(Session session) {
    return new Outcome.Failed(
        session.contains(HttpCall.STATUS)
            ? "status " + session.getInt(HttpCall.STATUS)
            : "no answer");
  }
}
