package simulations;

import static dev.gauntlet.run.Workloads.watching;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * 50 sockets ({@code -Dsockets}), five to a task, whose log gets a line a second: all accounted
 * for.
 */
public final class Realtime extends GauntletSimulation {

  private static final int SOCKETS = 50;

  /** In which all come, however many they are; a few come by so many a second. */
  private static final double ARRIVAL_SECONDS = 150;

  private static final double SLOWEST = 10;

  public Realtime() {
    super(
        watching(
            Realtime::watch,
            Journeys.of(new WatchUser(WatchGroups.of(5), ThinkTime.seconds(0.5, 1.5), 0), 1)));
  }

  /** Two minutes, or a minute more than all need to come. */
  private static LoadShape watch(LoadOptions options) {
    int sockets = options.users().orElse(SOCKETS);
    double rate = Math.max(SLOWEST, sockets / ARRIVAL_SECONDS);
    Duration whole = ofMinutes(1).plus(ofSeconds(Math.round(sockets / rate)));
    return LoadShape.phase("watch")
        .users(SOCKETS)
        .spawning(rate)
        .perSecond()
        .during(Collections.max(List.of(whole, ofMinutes(2))));
  }
}
