package simulations;

import static java.time.Duration.ofMinutes;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Think;
import dev.gauntlet.journey.push.Rooms;
import dev.gauntlet.journey.push.WatchUser;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletRealtime;

/**
 * 50 sockets ({@code -Dsockets}), five to a task, whose log gets a line a second: all accounted
 * for.
 */
public final class Realtime extends GauntletRealtime {

  private static final int SOCKETS = 50;

  /** In which all come, however many they are; a few come by so many a second. */
  private static final double RAMP_SECONDS = 60;

  private static final double SLOWEST = 10;

  public Realtime() {
    super(Realtime::watch, Journeys.of(new WatchUser(Rooms.of(5), Think.seconds(0.5, 1.5), 0), 1));
  }

  private static LoadShape watch(LoadOptions options) {
    double rate = Math.max(SLOWEST, options.users().orElse(SOCKETS) / RAMP_SECONDS);
    return LoadShape.phase("watch").users(SOCKETS).spawning(rate).perSecond().during(ofMinutes(2));
  }
}
