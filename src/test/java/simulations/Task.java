package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** The Multi-Agent team's task run: 20 users, 4 starting per second, for a minute. */
public final class Task extends GauntletSimulation {

  public Task() {
    super(
        load(
            LoadShape.phase("tasks").users(20).spawning(4).perSecond().during(ofSeconds(60)),
            Journeys.of(new TaskUser(), 1)));
  }
}
