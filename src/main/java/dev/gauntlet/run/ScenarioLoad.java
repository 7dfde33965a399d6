package dev.gauntlet.run;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Call;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyScenario;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioJourney;
import dev.gauntlet.load.AllAtOnce;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.PlacedPhase;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.PlannedLoad;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The counted users of a scenario, each once.
 *
 * @param simulation the scenario's name, under which its objectives are configured
 * @param length the most that it may take
 */
record ScenarioLoad(String simulation, Scenario scenario, Duration length) implements Workload {

  /** The section of the configuration in which each has its own. */
  static final String SECTION = "scenarios";

  /** Options that ask for another load than the one that a scenario is. */
  private static final List<String> FOREIGN =
      List.of("users", "spawn-rate", "duration", "model", "rate", "level", "journeys");

  /** What a scenario may be given and does not read itself. */
  private static final List<String> LET_BE = List.of("quick", "model", "level");

  static ScenarioLoad read(String simulation, Settings settings, Scenario scenario) {
    checkOptions(settings.section("load"));
    return new ScenarioLoad(simulation, scenario, settings.section(SECTION).duration("time-limit"));
  }

  /** Reports what asks for another load, or makes no sense at all. */
  static void checkOptions(Section load) {
    LET_BE.forEach(load::has);
    List<String> foreign = FOREIGN.stream().filter(load::isOption).toList();
    foreign.forEach(key -> load.problem(key, "has no meaning for a scenario, leave it out"));
    // Its own words about rate and model would contradict these.
    if (!foreign.contains("rate") && !foreign.contains("model")) {
      LoadOptions.read(load, Journeys.builtIn().names());
    }
  }

  @Override
  public String describe() {
    return Stream.concat(
            Stream.of("counted model, each user once, at most " + DurationText.format(length)),
            scenario.describe().stream().map(line -> "  " + line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Override
  public String model() {
    return "counted";
  }

  /** A scenario is quick as it is. */
  @Override
  public QuickScale scale() {
    return QuickScale.NONE;
  }

  @Override
  public List<Journey> journeys() {
    return List.of(journey());
  }

  /** One user of each part. */
  @Override
  public List<Journey> traced() {
    List<Scenario> users = scenario.singleUsers();
    return IntStream.range(0, users.size())
        .<Journey>mapToObj(
            part ->
                new ScenarioJourney(
                    users.size() == 1 ? name() : name() + " " + (part + 1), users.get(part)))
        .toList();
  }

  @Override
  public Set<String> knownContracts() {
    return Set.of(journey().contract());
  }

  private ScenarioJourney journey() {
    return new ScenarioJourney(name(), scenario);
  }

  private String name() {
    return simulation.substring(simulation.lastIndexOf('.') + 1);
  }

  @Override
  public Set<String> measured() {
    return scenario.measured();
  }

  @Override
  public boolean mayLeaveOutSteps() {
    return false;
  }

  @Override
  public Set<String> saves(String operation) {
    return scenario.calls().stream()
        .filter(call -> call.operation().equals(operation))
        .map(Call::expectation)
        .flatMap(expectation -> expectation.needs().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void check(Descriptors descriptors, Duration requestTimeout, Section load) {
    descriptors
        .objection(scenario.users())
        .ifPresent(objection -> load.problem("users", objection));
  }

  @Override
  public int peak() {
    return scenario.users();
  }

  @Override
  public List<PlacedPhase> phases() {
    return List.of();
  }

  @Override
  public Attendance attendance() {
    return (elapsed, arrived) -> arrived >= scenario.users();
  }

  @Override
  public int accounts() {
    return scenario.users();
  }

  @Override
  public List<String> course() {
    return List.of();
  }

  @Override
  public PlannedLoad planned() {
    return new PlannedLoad(0, scenario.users(), 0, scenario.users(), 0);
  }

  @Override
  public String ownObjectives() {
    return SECTION + "." + simulation;
  }

  @Override
  public List<PopulationBuilder> populations(
      List<Journey> speaking, RunContext run, List<ProtocolBuilder> protocols) {
    AllAtOnce users = new AllAtOnce(scenario.users(), length);
    return speaking.stream()
        .<PopulationBuilder>map(
            journey ->
                new JourneyScenario(journey, run)
                    .once(users)
                    .injectOpen(atOnceUsers(users.size()))
                    .protocols(protocols))
        .toList();
  }
}
