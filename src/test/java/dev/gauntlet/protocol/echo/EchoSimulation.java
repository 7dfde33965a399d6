package dev.gauntlet.protocol.echo;

import static dev.gauntlet.run.Workloads.load;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** A simulation with a protocol that is not part of Gauntlet. */
public final class EchoSimulation extends GauntletSimulation {

  public EchoSimulation() {
    super(
        load(
            LoadShape.phase("talk").users(5).atOnce().during(ofSeconds(4)),
            Journeys.of(new EchoUser(), 1)));
  }
}
