package dev.gauntlet.load;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the load options, applied to the spike profile, with the real reference.conf. */
class LoadPlanTest {
  private static final List<String> JOURNEYS = List.of("worker", "task", "mixed");
  private static final List<String> ELSEWHERE = List.of("readonly", "agentic");

  private Settings settings;
  private LoadOptions options;

  private LoadPlan plan(String... namesAndValues) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return plan(given, Map.of());
  }

  private LoadPlan plan(Map<String, String> given, Map<String, String> variables) {
    settings =
        Settings.load(new SettingsSources(given, variables, LoadPlan.class.getClassLoader()));
    Section load = settings.section("load");
    options = LoadOptions.read(load, JOURNEYS, ELSEWHERE);
    return LoadPlan.of(Shapes.spike(), JourneyMix.of("mixed"), options, load);
  }

  @Test
  void loadWithoutUsersIsReportedWithOtherProblems() {
    plan();
    LoadShape idle = LoadShape.phase("idle").users(0).atOnce().during(ofSeconds(1));
    LoadPlan.of(idle, JourneyMix.of("mixed"), options, settings.section("load"));
    assertThat(problems())
        .containsExactly(
            "load.users cannot be planned: the load profile that begins with the phase idle has no"
                + " phase with users; add one in the simulation");
  }

  private List<String> problems() {
    return ProblemTexts.of(settings::throwIfProblems);
  }

  @ParameterizedTest
  @CsvSource({"readonly, readonly", "'agentic:2,readonly', 'agentic:2,readonly'", "task,", "'',"})
  void journeysOfOtherSimulationsAreAcceptedInAFile(String journeys, String passedOver) {
    Map<String, String> variable =
        journeys.isEmpty() ? Map.of() : Map.of("GAUNTLET_LOAD_JOURNEYS", journeys);
    LoadPlan plan = plan(Map.of(), variable);
    assertThat(options.mix().passedOver()).isEqualTo(Optional.ofNullable(passedOver));
    assertThat(plan.mix()).isEqualTo(JourneyMix.of("task".equals(journeys) ? "task" : "mixed"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void unknownJourneyChosenForThisRunIsReported() {
    plan("journeys", "readonly");
    assertThat(problems()).singleElement().asString().contains("unknown journey readonly");
    plan(Map.of(), Map.of("GAUNTLET_LOAD_JOURNEYS", "task,readonly"));
    assertThat(problems()).singleElement().asString().contains("unknown journey readonly");
    plan(Map.of(), Map.of("GAUNTLET_LOAD_JOURNEYS", "readonli"));
    assertThat(problems()).singleElement().asString().contains("unknown journey readonli");
  }

  @Test
  void defaultPlanIsThatOfTheSimulation() {
    LoadPlan plan = plan();
    assertThat(plan.shape()).isEqualTo(Shapes.spike());
    assertThat(plan.mix()).isEqualTo(JourneyMix.of("mixed"));
    assertThat(plan.model()).isEqualTo(LoadModel.CLOSED);
    assertThat(plan.scale()).isEqualTo(QuickScale.NONE);
    assertThat(plan.arrivals()).isEmpty();
    assertThat(options.level()).isEqualTo(LoadLevel.LIGHT);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1000, 100, 1000", "50, 5, 50", "3, 1, 3", "333, 33, 333"})
  void usersOptionSetsThePeakAndScalesOtherLevels(String users, int low, int high) {
    assertThat(plan("users", users).shape().phases())
        .extracting(Phase::users)
        .containsExactly(low, high, low);
    assertThat(problems()).isEmpty();
  }

  @Test
  void durationOptionScalesPhasesInProportion() {
    assertThat(plan("duration", "16 min").shape().phases())
        .extracting(Phase::length)
        .containsExactly(ofMinutes(2), ofMinutes(10), ofMinutes(4));
    assertThat(plan("duration", "101 s").shape().length()).isEqualTo(ofSeconds(101));
  }

  @Test
  void spawnRateAppliesToEveryRamp() {
    assertThat(plan("spawnRate", "10").shape().phases())
        .extracting(Phase::spawnRate)
        .containsOnly(10.0);
  }

  @Test
  void tooLongRampIsAProblemWithNumbers() {
    assertThat(plan("spawnRate", "2").shape()).isEqualTo(Shapes.spike());
    assertThat(problems())
        .containsExactly(
            "load.spawn-rate cannot be kept: phase recovery moves 450 users at 2/s, which takes"
                + " 3 min 45 s, but lasts 2 min: it needs 3.75/s or more;"
                + " raise -DspawnRate or -Dduration (-DspawnRate)");
    plan("duration", "24 s");
    assertThat(problems())
        .containsExactly(
            "load.duration cannot be kept: phase recovery moves 450 users at 50/s, which takes"
                + " 9 s, but lasts 6 s: it needs 75/s or more;"
                + " raise -DspawnRate or -Dduration (-Dduration)");
    plan("users", "50000");
    assertThat(problems()).hasSize(3).allMatch(problem -> problem.endsWith("(-Dusers)"));
  }

  @Test
  void higherSpawnRateFitsAShorterLoad() {
    assertThat(plan("duration", "24 s", "spawnRate", "75").shape().length())
        .isEqualTo(ofSeconds(24));
    assertThat(problems()).isEmpty();
  }

  @Test
  void journeysOptionReplacesTheJourneysOfTheSimulation() {
    assertThat(plan("journeys", "task,worker:3").mix()).hasToString("task 1, worker 3");
  }

  @Test
  void quickScalesTheLoadAfterOptions() {
    LoadPlan plan = plan("quick", "true", "users", "1000", "duration", "10 min");
    assertThat(plan.scale()).isEqualTo(new QuickScale(20, 20, 16));
    assertThat(plan.shape().length()).isEqualTo(ofSeconds(30));
    assertThat(plan.shape().peak()).isEqualTo(50);
  }

  @Test
  void openModelHasArrivalsAtTheGivenRate() {
    LoadPlan plan = plan("model", "open", "rate", "20");
    assertThat(plan.arrivals().orElseThrow().rateAt(ofMinutes(3))).isEqualTo(20);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users     | -5     | load.users must be positive, was -5 (-Dusers)
          spawnRate | 0      | load.spawn-rate must be positive, was 0 (-DspawnRate)
          duration  | 0 s    | load.duration must be 1 s or longer, was 0 s (-Dduration)
          duration  | .999s  | load.duration must be 1 s or longer, was .999s (-Dduration)
          duration  | soon   | load.duration must be a number with a unit, such as 30 s, 2 min or 4 h, was soon (-Dduration)
          model     | open   | load.model open needs a rate of arrivals per second, such as -Drate=20 (-Dmodel)
          model     | openn  | load.model must be one of closed, open (did you mean open?), was openn (-Dmodel)
          rate      | 20     | load.rate has no meaning in a closed model, add -Dmodel=open or leave it out (-Drate)
          level     | hevy   | load.level must be one of light, medium, heavy (did you mean heavy?), was hevy (-Dlevel)
          journeys  | wroker | load.journeys names the unknown journey wroker (did you mean worker?), was wroker (-Djourneys)
          quick     | fast   | load.quick must be true or false, was fast (-Dquick)
          """)
  void wrongInputIsAProblem(String option, String value, String problem) {
    plan(option, value);
    assertThat(problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0001 | must be higher: no user would arrive in 8 min
          1e8    | must be lower: more than 2,147,483,647 would arrive in 8 min
          """)
  void aRateWithoutAUsefulNumberOfArrivalsIsAProblem(String rate, String problem) {
    plan("model", "open", "rate", rate);
    assertThat(problems()).containsExactly("load.rate " + problem + " (-Drate)");
  }

  @Test
  void invalidRateIsOneProblem() {
    plan("model", "open", "rate", "-3");
    assertThat(problems()).containsExactly("load.rate must be positive, was -3 (-Drate)");
  }

  @Test
  void aClosedPlanIsDescribed() {
    assertThat(plan("quick", "true").describe())
        .isEqualTo(
            """
            closed model, 50 users, 30 s
              base       3.75 s    0 -> 5 users in 100 ms
              spike      18.75 s   5 -> 50 users in 600 ms
              recovery   7.5 s     50 -> 5 users in 600 ms
              journeys   mixed 1
              planned    16 min 34 s of user time
              quick      users / 10, time / 16, think / 16
            """);
  }

  @Test
  void anOpenPlanIsDescribed() {
    assertThat(plan("model", "open", "rate", "20").describe())
        .isEqualTo(
            """
            open model, 20 arrivals/s at the peak, 8 min
              base       1 min     0 -> 2 arrivals/s in 1 s
              spike      5 min     2 -> 20 arrivals/s in 9 s
              recovery   2 min     20 -> 2 arrivals/s in 9 s
              journeys   mixed 1
              planned    6,359 arrivals
            """);
  }
}
