package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.function.Function;

/**
 * The journey of a scenario's users. A user whose preparation failed still joins the rendezvous,
 * because the other users wait for it, and does nothing after it.
 */
public record ScenarioJourney(String name, Scenario scenario) implements Journey {

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
    ScenarioChain chain = new ScenarioChain(scenario, steps);
    return exec(parts(chain::preparation)).exec(chain.rendezvous()).exec(parts(chain::measured));
  }

  private ChainBuilder parts(Function<Scenario.Part, ChainBuilder> chain) {
    return exec(
        scenario.parts().stream()
            .map(
                part ->
                    doIf((Session session) -> scenario.partOf(VirtualUser.number(session)) == part)
                        .then(chain.apply(part)))
            .toList());
  }
}
