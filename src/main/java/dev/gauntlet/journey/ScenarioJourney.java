package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.bridge.AwaitCompletion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.function.Function;

/**
 * The journey of a scenario's users. A user whose preparation failed still joins the rendezvous,
 * because the other users wait for it, and does nothing after it.
 */
public record ScenarioJourney(String name, Scenario scenario) implements Journey {

  private static final String TICKET = "gauntlet.ticket";
  private static final ThinkTime NONE = ThinkTime.seconds(0, 0);

  @Override
  public String contract() {
    return scenario.platform().contract();
  }

  @Override
  public ThinkTime think() {
    return NONE;
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return exec(parts(steps, this::preparation))
        .exec(rendezVous(scenario.users()))
        .exec(parts(steps, (part, all) -> measured(all, part)));
  }

  private ChainBuilder measured(Steps steps, Scenario.Part part) {
    ChainBuilder acts = acts(steps, part.measured());
    return part.atOneTime() < part.users() ? gated(steps, part.atOneTime(), acts) : acts;
  }

  private static ChainBuilder gated(Steps steps, int atOneTime, ChainBuilder acts) {
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

  private interface PartChain {
    ChainBuilder of(Scenario.Part part, Steps steps);
  }

  private ChainBuilder parts(Steps steps, PartChain chain) {
    return exec(
        scenario.parts().stream()
            .map(
                part ->
                    doIf((Session session) -> scenario.partOf(VirtualUser.number(session)) == part)
                        .then(chain.of(part, steps)))
            .toList());
  }

  /** Logs in and opens a connection, so that the measured part begins with neither. */
  private ChainBuilder preparation(Scenario.Part part, Steps steps) {
    List<String> measured =
        part.measured().stream()
            .flatMap(ScenarioStep::calls)
            .map(OperationStep::operation)
            .toList();
    return exec(acts(steps, part.prepared())).exec(steps.prepareFor(measured));
  }

  private ChainBuilder acts(Steps steps, List<ScenarioStep> acts) {
    return exec(acts.stream().map(act -> act(steps, act)).toList());
  }

  private ChainBuilder act(Steps steps, ScenarioStep act) {
    if (act instanceof RepeatStep repetition) {
      return repeat(repetition.times()).on(acts(steps, repetition.acts()));
    }
    if (act instanceof ConditionalStep condition) {
      return steps.whereKnown(condition.value(), acts(steps, condition.acts()));
    }
    if (act instanceof PauseStep pause) {
      return exec(pause(pause.length()));
    }
    return call(steps, (OperationStep) act);
  }

  private ChainBuilder call(Steps steps, OperationStep call) {
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
