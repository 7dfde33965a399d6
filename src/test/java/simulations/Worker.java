package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** The Multi-Agent team's worker run: 10 users, 2 starting per second, for a minute. */
public final class Worker extends GauntletSimulation {

  public Worker() {
    super(
        load(
            LoadShape.phase("workers").users(10).spawning(2).perSecond().during(ofSeconds(60)),
            Journeys.of(new WorkerUser(), 1)));
  }
}
