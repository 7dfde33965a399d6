package simulations;

import static dev.gauntlet.run.Workloads.watching;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.catalog.multiagent.StalledUser;
import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Every sixth socket stops reading after a third of the load; it must not delay the others. */
public final class SlowConsumer extends GauntletSimulation {

  public SlowConsumer() {
    this(WatchGroups.of(5));
  }

  private SlowConsumer(WatchGroups rooms) {
    super(
        watching(
            LoadShape.phase("before")
                .users(60)
                .spawning(30)
                .perSecond()
                .during(ofSeconds(40))
                .then("stalled")
                .users(60)
                .atOnce()
                .during(ofSeconds(80)),
            Journeys.of(new WatchUser(rooms, ThinkTime.seconds(0.2, 0.4), 8000), 5)
                .and(new StalledUser(rooms), 1)
                .together()));
  }
}
