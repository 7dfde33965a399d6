package simulations;

import static dev.gauntlet.run.Workloads.watching;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** The platform closes all sockets at once, repeatedly, to measure the time to reconnect. */
public final class ReconnectStorm extends GauntletSimulation {

  public ReconnectStorm() {
    super(
        watching(
            LoadShape.phase("storm").users(50).spawning(25).perSecond().during(ofMinutes(2)),
            Journeys.of(new WatchUser(WatchGroups.of(5), ThinkTime.seconds(0.5, 1.5), 0), 1)));
  }
}
