package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.bridge.AwaitCompletion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.function.Function;

/** The steps of a scenario as steps of Gatling. */
final class ScenarioChain {

  private static final String TICKET = "gauntlet.ticket";
  private static final double NANOS_PER_MILLI = 1e6;

  private final Scenario scenario;
  private final Steps steps;
  private final UserBarrier barrier;

  ScenarioChain(Scenario scenario, Steps steps) {
    this.scenario = scenario;
    this.steps = steps;
    this.barrier = new UserBarrier(scenario.users());
  }

  /** Logs in and opens a connection, so that the measured part begins with neither. */
  ChainBuilder preparation(Scenario.Part part) {
    List<String> measured =
        part.measured().stream()
            .flatMap(ScenarioStep::calls)
            .map(OperationStep::operation)
            .toList();
    return exec(acts(part.prepared())).exec(steps.prepareFor(measured));
  }

  ChainBuilder measured(Scenario.Part part) {
    ChainBuilder acts = acts(part.measured());
    return part.atOneTime() < part.users() ? gated(part.atOneTime(), acts) : acts;
  }

  private ChainBuilder gated(int atOneTime, ChainBuilder acts) {
    UserGate gate = new UserGate(atOneTime);
    return exec((Session session) -> session.set(TICKET, gate.enter()))
        .exec(new AwaitCompletion(session -> session.get(TICKET), steps::over))
        .exec(acts)
        .exec(
            session -> {
              gate.leave(session.get(TICKET));
              return session.remove(TICKET);
            });
  }

  ChainBuilder rendezvous() {
    return exec(new AwaitCompletion(session -> barrier.arrive(), steps::over));
  }

  private ChainBuilder acts(List<ScenarioStep> acts) {
    return exec(acts.stream().map(this::act).toList());
  }

  private ChainBuilder act(ScenarioStep act) {
    if (act instanceof RepeatStep repetition) {
      return repeat(repetition.times()).on(acts(repetition.acts()));
    }
    if (act instanceof ConditionalStep condition) {
      return steps.whereKnown(condition.value(), acts(condition.acts()));
    }
    if (act instanceof TimedStep timed) {
      return timed(timed.metric(), acts(timed.acts()));
    }
    if (act instanceof PauseStep pause) {
      return exec(pause(pause.length()));
    }
    return act instanceof OperationStep call ? call(call) : rendezvous();
  }

  private ChainBuilder timed(String metric, ChainBuilder acts) {
    String begin = "gauntlet.begin." + metric;
    return exec((Session session) -> session.set(begin, System.nanoTime()))
        .exec(acts)
        .exec(
            steps
                .metric(metric)
                .in("ms")
                .record(
                    session -> (System.nanoTime() - session.getLong(begin)) / NANOS_PER_MILLI));
  }

  private ChainBuilder call(OperationStep call) {
    ChainBuilder request =
        call.setup()
            ? steps.prepare(call.operation())
            : steps.call(call.operation(), call.refusals(), call.expectation());
    return exec(steps.draw(random -> scenario.platform().values().of(call.operation(), random)))
        .exec(session -> session.setAll(call.values()))
        .exec(request)
        .exec(ifSucceeded(call.remember()))
        .exec(session -> session.removeAll(call.values().keySet().toArray(String[]::new)))
        .exec(pause(call.pause()));
  }

  private static Function<Session, Session> ifSucceeded(Function<Session, Session> then) {
    return session -> session.isFailed() ? session : then.apply(session);
  }
}
