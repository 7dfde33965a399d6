package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.catalog.multiagent.MixedUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** The Multi-Agent team's mixed run: 30 users, 5 starting per second, for two minutes. */
public final class Mixed extends GauntletSimulation {

  public Mixed() {
    super(
        load(
            LoadShape.phase("mixed").users(30).spawning(5).perSecond().during(ofMinutes(2)),
            Journeys.of(new MixedUser(), 1)));
  }
}
