package simulations.conversations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.catalog.conversations.ConversationUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Ten users have one conversation after the other for half a minute, or for -Dduration. */
public final class Sustained extends GauntletSimulation {

  public Sustained() {
    super(
        load(
                LoadShape.phase("sustained").users(10).atOnce().during(ofSeconds(30)),
                Journeys.of(new ConversationUser(ofMillis(100), 2), 1))
            .withOwnObjectives());
  }
}
