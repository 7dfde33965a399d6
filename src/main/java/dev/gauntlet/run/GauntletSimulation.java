package dev.gauntlet.run;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.ShapedLoad;
import java.util.function.Function;

/**
 * A simulation of Gatling that is planned by a load shape, measured by Gauntlet's recorder and
 * judged by its objectives. A subclass says the shape; the rest is configuration.
 *
 * <p>What is wrong with the configuration ends the process with exit code 1 and one message before
 * anything is started.
 */
public abstract class GauntletSimulation extends JudgedSimulation {

  /** The users of the built-in journeys in their default mix, over time. */
  protected GauntletSimulation(LoadShape shape) {
    this(options -> shape);
  }

  /** As {@link #GauntletSimulation(LoadShape)}, with a shape that depends on the load's options. */
  protected GauntletSimulation(Function<LoadOptions, LoadShape> shape) {
    this(shape, Journeys.builtIn());
  }

  /** With other journeys than the default mix, such as one's own. */
  protected GauntletSimulation(LoadShape shape, Journeys journeys) {
    this(options -> shape, journeys);
  }

  /** With other journeys and a shape that depends on the load's options. */
  protected GauntletSimulation(Function<LoadOptions, LoadShape> shape, Journeys journeys) {
    super((simulation, settings) -> ShapedLoad.read(settings, shape, journeys).workload());
  }
}
