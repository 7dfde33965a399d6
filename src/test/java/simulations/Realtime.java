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
 * A delivery audit of pushed log lines: 50 sockets ({@code -Dsockets}), five per task, and about
 * one log line per second and task.
 */
public final class Realtime extends GauntletSimulation {

  private static final int SOCKETS = 50;

  /** All users arrive within this time; {@link #MINIMUM_RATE} applies to a small number of them. */
  private static final double ARRIVAL_SECONDS = 150;

  private static final double MINIMUM_RATE = 10;

  public Realtime() {
    super(
        watching(
            Realtime::watch,
            Journeys.of(new WatchUser(WatchGroups.of(5), ThinkTime.seconds(0.5, 1.5), 0), 1)));
  }

  /** Lasts two minutes, or the ramp and another minute if that is longer. */
  private static LoadShape watch(LoadOptions options) {
    int sockets = options.users().orElse(SOCKETS);
    double rate = Math.max(MINIMUM_RATE, sockets / ARRIVAL_SECONDS);
    Duration rampAndHold = ofMinutes(1).plus(ofSeconds(Math.round(sockets / rate)));
    return LoadShape.phase("watch")
        .users(SOCKETS)
        .spawning(rate)
        .perSecond()
        .during(Collections.max(List.of(rampAndHold, ofMinutes(2))));
  }
}
