package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.load.PlacedPhase;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.protocol.Requirement;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What the users of a run do and when: a load over time, or a scenario of counted users. */
public interface Workload {

  /** Knows when all users have come. */
  @FunctionalInterface
  interface Attendance {

    /**
     * Whether nobody is still to come.
     *
     * @param elapsed since the load began
     * @param arrived how many came so far
     */
    boolean allArrived(Duration elapsed, int arrived);

    /** All users have come when so much time is over. */
    static Attendance until(Duration length) {
      return (elapsed, arrived) -> elapsed.compareTo(length) >= 0;
    }
  }

  /** How a simulation's workload is decided: problems end up with the settings. */
  @FunctionalInterface
  interface Source {
    Workload read(String simulation, Settings settings);
  }

  /** A few lines for people, before the run. */
  String describe();

  /** {@code closed}, {@code open} or {@code counted}. */
  String model();

  /** By how much a quick run is smaller. */
  QuickScale scale();

  List<Journey> journeys();

  /** The same for single users who go through it once, one after another. */
  default List<Journey> traced() {
    return journeys();
  }

  /** The contracts that may be configured, whether or not the journeys speak them. */
  Set<String> knownContracts();

  /** What its users need beside contracts. */
  default Set<Requirement<?>> requirements() {
    return Set.of();
  }

  /** What users without a contract measure beside requests. */
  default Set<String> ownMetrics() {
    return Set.of();
  }

  /** What it means to do with pushes, where its users watch any. */
  default Optional<PushPlan> pushes() {
    return Optional.empty();
  }

  /** Whether it means the same without the steps that a platform does not offer. */
  boolean mayLeaveOutSteps();

  /** The names that the contract must save of an operation's answers. */
  default Set<String> saves(String operation) {
    return Set.of();
  }

  /**
   * Reports more users than this process can hold connections for.
   *
   * @param requestTimeout after which an answer counts as missing
   */
  void check(Descriptors descriptors, Duration requestTimeout, Section load);

  /**
   * What this process lacks should the target stop answering, where the run may begin all the same.
   *
   * @param requestTimeout after which an answer counts as missing
   */
  default Optional<String> warning(Descriptors descriptors, Duration requestTimeout) {
    return Optional.empty();
  }

  /** The most users at one time, as far as it is planned: 0 in an open model. */
  int peak();

  /** Arrivals per second at the peak of an open model; absent where users are counted. */
  default OptionalDouble arrivalRate() {
    return OptionalDouble.empty();
  }

  /** How long the load is planned to take, or may take at most. */
  Duration length();

  List<PlacedPhase> phases();

  /** The users that are meant to be at work over time; empty where no shape says so. */
  default List<PlannedUsers> plannedUsers() {
    return List.of();
  }

  Attendance attendance();

  /** Whether all of it is done once before it counts. */
  default boolean warmsUp() {
    return false;
  }

  /** How many users come in all, on some of its journeys. */
  int arrivals(List<Journey> journeys);

  /** How many accounts are made at most where none are given. */
  int accounts();

  /** What is asked of the platform over time, as lines for people; none for a scenario. */
  List<String> course();

  PlannedLoad planned();

  /** The path of objectives of its own in the configuration; empty for those of everybody. */
  default String ownObjectives() {
    return "";
  }

  /**
   * How many times as many of each request there are as its objectives count on, by name and under
   * {@link JudgedScope#RUN} for all; empty where there are as many.
   */
  default Map<String, Double> proportions() {
    return Map.of();
  }

  /**
   * The users of one contract, as Gatling wants them.
   *
   * @param speaking the journeys that speak the contract
   * @param protocols with the base URL of the contract
   */
  List<PopulationBuilder> populations(
      List<Journey> speaking, RunContext run, List<ProtocolBuilder> protocols);

  /** The users who need no contract, as Gatling wants them. */
  default List<PopulationBuilder> populations(OpenRun run) {
    return List.of();
  }
}
