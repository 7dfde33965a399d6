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
import dev.gauntlet.verdict.Objectives;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
      List.of("users", "spawn-rate", "duration", "rate", "journeys");

  /** As above; these have a value always. */
  private static final Map<String, String> FOREIGN_UNLESS =
      Map.of("model", "closed", "level", "light");

  static ScenarioLoad read(String simulation, Settings settings, Scenario scenario) {
    checkOptions(settings.section("load"));
    return new ScenarioLoad(simulation, scenario, settings.section(SECTION).duration("time-limit"));
  }

  /** Reports what asks for another load, or makes no sense at all. */
  static void checkOptions(Section load) {
    List<String> foreign = foreign(load);
    foreign.forEach(key -> load.problem(key, "has no meaning for a scenario, leave it out"));
    if (!foreign.contains("rate") && !foreign.contains("model")) {
      LoadOptions.read(load, Journeys.builtIn().names());
    }
  }

  private static List<String> foreign(Section load) {
    Stream<String> chosen =
        FOREIGN_UNLESS.keySet().stream()
            .filter(key -> !FOREIGN_UNLESS.get(key).equals(load.text(key)));
    return Stream.concat(FOREIGN.stream().filter(load::has), chosen).toList();
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

  @Override
  public Set<String> knownContracts() {
    return Set.of(journey().contract());
  }

  private ScenarioJourney journey() {
    return new ScenarioJourney(simulation.substring(simulation.lastIndexOf('.') + 1), scenario);
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
  public Objectives objectives(
      Objectives configured, Settings settings, Collection<String> operations) {
    return configured.ofScenario(settings.section(SECTION + "." + simulation), operations);
  }

  @Override
  public List<PopulationBuilder> populations(
      List<Journey> speaking, RunContext run, HttpProtocolBuilder protocol) {
    AllAtOnce users = new AllAtOnce(scenario.users(), length);
    return speaking.stream()
        .<PopulationBuilder>map(
            journey ->
                new JourneyScenario(journey, run)
                    .once(users)
                    .injectOpen(atOnceUsers(users.size()))
                    .protocols(protocol))
        .toList();
  }
}
