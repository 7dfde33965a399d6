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
import dev.gauntlet.run.workload.UserGroup;
import dev.gauntlet.run.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The workloads of simulations.
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

  /** The users of the built-in journeys in their default mix, over time. */
  public static Workload.Source load(LoadShape shape) {
    return load(options -> shape);
  }

  /**
   * As {@link #load(LoadShape)}, with a shape that depends on what was asked for.
   *
   * @param shape of these options, before they scale it
   */
  public static Workload.Source load(Function<LoadOptions, LoadShape> shape) {
    return load(shape, Journeys.builtIn());
  }

  /** With other journeys than the default mix, such as one's own. */
  public static Workload.Source load(LoadShape shape, Journeys journeys) {
    return load(options -> shape, journeys);
  }

  /** With other journeys and a shape that depends on what was asked for. */
  public static Workload.Source load(Function<LoadOptions, LoadShape> shape, Journeys journeys) {
    return (simulation, settings) -> ShapedLoad.read(settings, shape, journeys).workload();
  }

  /**
   * Users who watch what the platform pushes, over time. Every push is accounted for. It is judged
   * by the objectives that stand under the simulation's name in {@code scenarios} of the
   * configuration, beside those of the run and of the audit.
   */
  public static Workload.Source watching(LoadShape shape, Journeys journeys) {
    return watching(options -> shape, journeys);
  }

  /** As {@link #watching(LoadShape, Journeys)}, with a shape that depends on what was asked for. */
  public static Workload.Source watching(
      Function<LoadOptions, LoadShape> shape, Journeys journeys) {
    return watching(shape, journeys, Optional.empty());
  }

  /**
   * As {@link #watching(LoadShape, Journeys)}, with a fault that the embedded platform makes.
   *
   * @param fault in the words of {@code target.embedded.faults}, which goes before it
   */
  public static Workload.Source watching(LoadShape shape, Journeys journeys, String fault) {
    return watching(options -> shape, journeys, Optional.of(fault));
  }

  private static Workload.Source watching(
      Function<LoadOptions, LoadShape> shape, Journeys journeys, Optional<String> fault) {
    return (simulation, settings) ->
        ShapedLoad.read(settings, shape, journeys).watching(simulation, fault).workload();
  }

  /**
   * Several groups of users in one run: steady readers beside a burst of writers. The name of a group
   * stands before those of its journeys in every output ({@code readers/readonly}), and its
   * objectives under {@code objectives.groups.readers}.
   */
  public static Workload.Source together(UserGroup... groups) {
    return (simulation, settings) -> GroupedLoad.read(settings, List.of(groups)).workload();
  }

  /** A group of users who stay and repeat their journeys. */
  public static UserGroup group(String name, LoadShape shape, Journeys journeys) {
    return new UserGroup(name, shape, OptionalDouble.empty(), journeys);
  }

  /**
   * A group of users who arrive and go on one journey each.
   *
   * @param shape whose form the arrivals have
   * @param rate arrivals per second where it has its peak
   */
  public static UserGroup arrivals(String name, LoadShape shape, double rate, Journeys journeys) {
    return new UserGroup(name, shape, OptionalDouble.of(rate), journeys);
  }

  /**
   * So many users, each once, who begin at the same moment. It is judged by the objectives that
   * stand under the simulation's name in {@code scenarios} of the configuration.
   */
  public static Workload.Source scenario(Scenario scenario) {
    return (simulation, settings) ->
        ScenarioLoad.read(simulation, settings, scenario).workload();
  }

  /**
   * Users of the channels of a Redis, one stage after the other. It is judged as a {@link
   * #scenario} is.
   */
  public static Workload.Source pubSub(PubSubStage... stages) {
    return (simulation, settings) ->
        PubSubLoad.read(simulation, settings, List.of(stages)).workload();
  }
}
