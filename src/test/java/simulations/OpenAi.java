package simulations;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofMinutes;

import dev.gauntlet.catalog.openai.OpenAiUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty users of an API that is compatible with OpenAI's, for two minutes. */
public final class OpenAi extends GauntletSimulation {

  public OpenAi() {
    super(
        load(
            LoadShape.phase("conversations").users(50).spawning(5).perSecond().during(ofMinutes(2)),
            Journeys.of(new OpenAiUser(), 1)));
  }
}
