package dev.gauntlet.faults;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import io.gatling.javaapi.core.ChainBuilder;

/** Users who pause for about as long as their platform keeps a connection. */
public final class UnhurriedSimulation extends GauntletSimulation {

  private static final int USERS = 60;

  public UnhurriedSimulation() {
    super(
        load(
            options -> LoadShape.phase("unhurried").users(USERS).atOnce().during(ofSeconds(40)),
            Journeys.of(new Visitor("fine"), 1).and(new Visitor("fine post"), 1)));
  }

  /** A journey named after the operation it calls. */
  private record Visitor(String name) implements Journey {

    @Override
    public String contract() {
      return "faults";
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(4.99, 5.01);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return steps.call(name);
    }
  }
}
