package dev.gauntlet.run.workload;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.GroupedJourney;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyContext;
import dev.gauntlet.journey.JourneyScenario;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioJourney;
import dev.gauntlet.run.access.ContractDemands;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scenarios one after the other, each of which is a group of users in every output.
 *
 * @param simulation the name under which the objectives are configured
 * @param stages by their names, at least one
 * @param longest the longest time that one stage may take
 */
public record StagedLoad(String simulation, Map<String, Scenario> stages, Duration longest) {

  public static StagedLoad read(
      String simulation, Settings settings, Map<String, Scenario> stages) {
    Section load = settings.section("load");
    CountedOptions.check(load);
    return new StagedLoad(simulation, asked(stages, load), CountedOptions.longest(settings));
  }

  /** Returns the stages with the number of users of the largest one from the command line. */
  private static Map<String, Scenario> asked(Map<String, Scenario> stages, Section load) {
    OptionalInt users = CountedOptions.users(load);
    if (users.isEmpty()) {
      return stages;
    }
    int largest = stages.values().stream().mapToInt(Scenario::users).max().orElseThrow();
    Map<String, Scenario> asked = new LinkedHashMap<>();
    stages.forEach(
        (name, stage) -> {
          long share = Math.round((double) stage.users() * users.getAsInt() / largest);
          int most = (int) Math.max(stage.parts().size(), share);
          asked.put(name, CountedOptions.scaled(stage, most, load));
        });
    return asked;
  }

  public Workload workload() {
    JourneyUsers all =
        JourneyUsers.of(
            journeys(),
            some -> some.stream().mapToInt(journey -> of(journey).users()).sum(),
            most(Scenario::accounts),
            ContractDemands.ofAllSteps(saves()));
    return new Workload(
        new WorkloadText(description(), List::of),
        new WorkloadTime(
            longest.multipliedBy(stages.size()), ArrivalCheck.of(users()), false),
        WorkloadSize.counted(users(), most(Scenario::users)),
        new WorkloadJourneys(journeys(), journeys(), contracts()),
        all.requirements(),
        WorkloadObjectives.of(simulation),
        run -> List.of(PopulationSequence.of(all.populations(run, this::population))));
  }

  private String description() {
    return Stream.concat(
            Stream.of(
                "counted model, one stage after the other, each at most "
                    + DurationText.format(longest)),
            stages.entrySet().stream()
                .flatMap(
                    stage ->
                        stage.getValue().describe().stream()
                            .map(line -> "  %-11s%s".formatted(stage.getKey(), line))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<Journey> journeys() {
    return stages.entrySet().stream()
        .<Journey>map(stage -> new GroupedJourney(stage.getKey(), journey(stage.getValue())))
        .toList();
  }

  private ScenarioJourney journey(Scenario stage) {
    return new ScenarioJourney(CountedOptions.journey(simulation), stage);
  }

  private Scenario of(Journey journey) {
    return stages.get(((GroupedJourney) journey).group());
  }

  private Set<String> contracts() {
    return journeys().stream().map(Journey::contract).collect(Collectors.toSet());
  }

  private Map<String, Set<String>> saves() {
    return ScenarioLoad.saves(
        stages.values().stream().flatMap(stage -> stage.calls().stream()).toList());
  }

  private int users() {
    return stages.values().stream().mapToInt(Scenario::users).sum();
  }

  private int most(ToIntFunction<Scenario> figure) {
    return stages.values().stream().mapToInt(figure).max().orElseThrow();
  }

  private Optional<PopulationBuilder> population(Journey journey, JourneyContext run) {
    StageArrivals all = new StageArrivals(of(journey).users(), longest, run.loadClock()::elapsed);
    return Optional.of(
        new JourneyScenario(journey, run).once(all).injectOpen(atOnceUsers(all.size())));
  }
}
