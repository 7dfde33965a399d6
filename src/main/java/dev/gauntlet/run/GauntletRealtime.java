package dev.gauntlet.run;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.ShapedLoad;
import java.util.Optional;
import java.util.function.Function;

/**
 * A simulation of Gatling whose users watch what the platform pushes. It is planned by a load
 * shape, every push is accounted for, and it is judged by the objectives that stand under its name
 * in {@code scenarios} of the configuration, beside those of the run and of the audit.
 *
 * <p>What is wrong with the configuration ends the process with exit code 1 and one message before
 * anything is started.
 */
public abstract class GauntletRealtime extends JudgedSimulation {

  protected GauntletRealtime(LoadShape shape, Journeys journeys) {
    this(options -> shape, journeys, Optional.empty());
  }

  /**
   * With a fault that the embedded platform makes.
   *
   * @param fault in the words of {@code target.embedded.faults}, which goes before it
   */
  protected GauntletRealtime(LoadShape shape, Journeys journeys, String fault) {
    this(options -> shape, journeys, Optional.of(fault));
  }

  /**
   * With a shape that depends on what was asked for.
   *
   * @param shape of these options, before they scale it
   */
  protected GauntletRealtime(Function<LoadOptions, LoadShape> shape, Journeys journeys) {
    this(shape, journeys, Optional.empty());
  }

  private GauntletRealtime(
      Function<LoadOptions, LoadShape> shape, Journeys journeys, Optional<String> fault) {
    super(
        (simulation, settings) ->
            ShapedLoad.read(settings, shape, journeys)
                .watching(simulation, fault)
                .workload());
  }
}
