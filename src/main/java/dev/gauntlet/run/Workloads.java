package dev.gauntlet.run;

import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.pubsub.PubSubStage;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.GroupedLoad;
import dev.gauntlet.run.workload.PubSubLoad;
import dev.gauntlet.run.workload.ScenarioLoad;
import dev.gauntlet.run.workload.ShapedLoad;
import dev.gauntlet.run.workload.StagedLoad;
import dev.gauntlet.run.workload.UserGroup;
import dev.gauntlet.run.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Factory methods for the workloads of simulations.
 *
 * <pre>{@code
 * public final class Smoke extends GauntletSimulation {
 *   public Smoke() {
 *     super(load(LoadShape.phase("smoke").users(6).spawning(2).perSecond().during(ofSeconds(30))));
 *   }
 * }
 * }</pre>
 */
public final class Workloads {

  private Workloads() {}

  /** Returns a load of users of the built-in journeys in their default mix. */
  public static Workload.Source load(LoadShape shape) {
    return load(options -> shape);
  }

  /**
   * Returns a load as {@link #load(LoadShape)} does, with a shape that depends on the options.
   *
   * @param shape computes the shape from the options, before the options scale it
   */
  public static Workload.Source load(Function<LoadOptions, LoadShape> shape) {
    return load(shape, Journeys.builtIn());
  }

  /** Returns a load of users of the given journeys, in place of the default mix. */
  public static Workload.Source load(LoadShape shape, Journeys journeys) {
    return load(options -> shape, journeys);
  }

  /** Returns a load of the given journeys with a shape that depends on the options. */
  public static Workload.Source load(Function<LoadOptions, LoadShape> shape, Journeys journeys) {
    return (simulation, settings) -> ShapedLoad.read(settings, shape, journeys).workload();
  }

  /**
   * Returns a load of users who watch the pushes of the platform, every one of which is audited.
   * The run is judged by the objectives under the simulation's name in {@code scenarios} of the
   * configuration, in addition to those of the run and of the audit.
   */
  public static Workload.Source watching(LoadShape shape, Journeys journeys) {
    return watching(options -> shape, journeys);
  }

  /**
   * Returns a load as {@link #watching(LoadShape, Journeys)} does, with a shape that depends on the
   * options.
   */
  public static Workload.Source watching(
      Function<LoadOptions, LoadShape> shape, Journeys journeys) {
    return (simulation, settings) ->
        ShapedLoad.read(settings, shape, journeys).watching(simulation).workload();
  }

  /**
   * Returns a load of several groups of users in one run, such as steady readers and a burst of
   * writers. The name of a group precedes those of its journeys in every output ({@code
   * readers/readonly}), and its objectives are in {@code objectives.groups.readers}.
   */
  public static Workload.Source together(UserGroup... groups) {
    return (simulation, settings) -> GroupedLoad.read(settings, List.of(groups)).workload();
  }

  /** Returns a group of users of the closed workload model, who repeat their journeys. */
  public static UserGroup group(String name, LoadShape shape, Journeys journeys) {
    return new UserGroup(name, shape, OptionalDouble.empty(), journeys);
  }

  /**
   * Returns a group of users of the open workload model, who arrive at a rate and go once through a
   * journey.
   *
   * @param shape the course of the arrival rate over time
   * @param rate arrivals per second at the peak of the shape
   */
  public static UserGroup arrivals(String name, LoadShape shape, double rate, Journeys journeys) {
    return new UserGroup(name, shape, OptionalDouble.of(rate), journeys);
  }

  /**
   * Returns a fixed number of users who begin at the same moment and go through the scenario once.
   * The run is judged by the objectives under the simulation's name in {@code scenarios} of the
   * configuration.
   */
  public static Workload.Source scenario(Scenario scenario) {
    return (simulation, settings) ->
        ScenarioLoad.read(simulation, settings, scenario).workload();
  }

  /**
   * Returns scenarios one after the other. The name of a stage precedes that of its journey in
   * every output, and the objectives of all stages are those of a {@link #scenario}.
   *
   * @param stages by their names, in the order in which they run
   */
  public static Workload.Source stages(Map<String, Scenario> stages) {
    return (simulation, settings) -> StagedLoad.read(simulation, settings, stages).workload();
  }

  /**
   * Returns stages of users of the channels of a Redis, run one after the other. The run is judged
   * as a {@link #scenario} is.
   */
  public static Workload.Source pubSub(PubSubStage... stages) {
    return (simulation, settings) ->
        PubSubLoad.read(simulation, settings, List.of(stages)).workload();
  }
}
