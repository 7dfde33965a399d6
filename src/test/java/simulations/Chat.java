package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.catalog.playground.ChatUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty users of an Agent Playground, whose answers are streamed, for two minutes. */
public final class Chat extends GauntletSimulation {

  public Chat() {
    super(
        load(
            LoadShape.phase("chats").users(50).spawning(5).perSecond().during(ofMinutes(2)),
            Journeys.of(new ChatUser(), 1)));
  }
}
