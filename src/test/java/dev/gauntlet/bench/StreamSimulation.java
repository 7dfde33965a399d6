package dev.gauntlet.bench;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import dev.gauntlet.truth.Prober;
import java.util.Map;

/** Users who read streams of a length and speed without pauses. */
public final class StreamSimulation extends GauntletSimulation {

  private static final Map<String, Object> STREAM =
      Map.of("chunks", Integer.getInteger("bench.chunks"), "every", Integer.getInteger("bench.every"));

  public StreamSimulation() {
    super(
        load(
            LoadShape.phase("streams").users(50).atOnce().during(ofSeconds(40)),
            Journeys.of(
                new Prober(
                    "streams",
                    steps -> steps.draw(random -> STREAM).exec(steps.call("read stream"))),
                1)));
  }
}
