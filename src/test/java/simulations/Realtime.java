package simulations;

import static java.time.Duration.ofMinutes;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Think;
import dev.gauntlet.journey.push.Rooms;
import dev.gauntlet.journey.push.WatchUser;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletRealtime;

/**
 * 50 sockets ({@code -Dsockets}), five to a task, whose log gets a line a second: all accounted
 * for.
 */
public final class Realtime extends GauntletRealtime {

  public Realtime() {
    super(
        LoadShape.phase("watch").users(50).spawning(10).perSecond().during(ofMinutes(2)),
        Journeys.of(new WatchUser(Rooms.of(5), Think.seconds(0.5, 1.5), 0), 1));
  }
}
