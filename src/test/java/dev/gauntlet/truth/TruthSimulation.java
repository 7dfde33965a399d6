package dev.gauntlet.truth;

import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.Think;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Set;

/** Users who ask one thing without a pause, of a target whose own record is the truth. */
public final class TruthSimulation extends GauntletSimulation {

  public TruthSimulation() {
    super(
        options -> LoadShape.phase("truth").users(10).atOnce().during(ofSeconds(6)),
        Journeys.of(new Prober(), 1));
  }

  private static final class Prober implements Journey {

    @Override
    public String name() {
      return "prober";
    }

    @Override
    public String contract() {
      return "truth";
    }

    @Override
    public Think think() {
      return Think.seconds(0, 0);
    }

    @Override
    public Set<String> operations() {
      return Set.of("probe");
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return steps.call("probe");
    }
  }
}
