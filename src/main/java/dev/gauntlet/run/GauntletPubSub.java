package dev.gauntlet.run;

import dev.gauntlet.journey.pubsub.PubSubStage;
import dev.gauntlet.run.workload.PubSubLoad;
import java.util.List;

/**
 * A simulation of Gatling that uses the channels of a Redis, part by part. It is measured by
 * Gauntlet's recorder and judged by the objectives that stand under its name in {@code scenarios}
 * of the configuration.
 *
 * <p>What is wrong with the configuration ends the process with exit code 1 and one message before
 * anything is started.
 */
public abstract class GauntletPubSub extends JudgedSimulation {

  protected GauntletPubSub(PubSubStage... parts) {
    super((simulation, settings) -> PubSubLoad.read(simulation, settings, List.of(parts)).workload());
  }
}
