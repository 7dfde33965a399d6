package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** The Agentic Platform team's read-only run: 50 users, 5 starting per second, for five minutes. */
public final class ReadOnly extends GauntletSimulation {

  public ReadOnly() {
    super(
        load(
            LoadShape.phase("readers").users(50).spawning(5).perSecond().during(ofMinutes(5)),
            Journeys.of(new ReadOnlyUser(), 1)));
  }
}
