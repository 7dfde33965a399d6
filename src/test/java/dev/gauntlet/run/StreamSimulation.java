package dev.gauntlet.run;

import static dev.gauntlet.run.Workloads.load;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.LoadShape;
import io.gatling.javaapi.core.ChainBuilder;

/** Users who read a streamed answer. */
public final class StreamSimulation extends GauntletSimulation {

  private static final class Reader implements Journey {

    @Override
    public String name() {
      return "stream reader";
    }

    @Override
    public String contract() {
      return "truth";
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(0.1, 0.2);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(steps.call("read stream"));
    }
  }

  public StreamSimulation() {
    super(
        load(
            LoadShape.phase("reading").users(5).atOnce().during(ofSeconds(4)),
            Journeys.of(new Reader(), 1)));
  }
}
