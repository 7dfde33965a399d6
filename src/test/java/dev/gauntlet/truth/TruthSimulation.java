package dev.gauntlet.truth;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Users who send one request without pauses to a target that records its latencies. */
public final class TruthSimulation extends GauntletSimulation {

  public TruthSimulation() {
    super(
        load(
            options -> LoadShape.phase("truth").users(10).atOnce().during(ofSeconds(6)),
            Journeys.of(new Prober("prober", steps -> steps.call(Prober.PROBE)), 1)));
  }
}
