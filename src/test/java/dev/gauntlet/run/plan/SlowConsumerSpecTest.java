package dev.gauntlet.run.plan;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.multiagent.StalledUser;
import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.ShapedLoad;
import dev.gauntlet.verdict.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of a simulation that requires two journeys, one of which sends no requests. */
class SlowConsumerSpecTest {

  @TempDir Path folder;

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  private static RunSpec read(String... options) {
    WatchGroups rooms = WatchGroups.of(5);
    Journeys journeys =
        Journeys.of(new WatchUser(rooms, ThinkTime.seconds(0.5, 0.5), 0), 5)
            .and(new StalledUser(rooms), 1)
            .together();
    LoadShape shape =
        LoadShape.phase("all").users(60).spawning(30).perSecond().during(ofSeconds(40));
    return RunSpec.read(
        "SlowConsumer",
        Settings.load(
            new SettingsSources(
                options(options), Map.of(), SlowConsumerSpecTest.class.getClassLoader())),
        (simulation, settings) ->
            ShapedLoad.read(settings, any -> shape, journeys)
                .watching(simulation)
                .workload());
  }

  private static Map<String, String> options(String... options) {
    return Arrays.stream(options)
        .map(option -> option.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static List<String> problems(String... options) {
    return ProblemTexts.of(() -> read(options));
  }

  @ParameterizedTest
  @CsvSource({"watch, hanging", "hanging, watch"})
  void mixWithoutOneOfTheJourneysIsRejected(String mix, String missing) {
    assertThat(problems("journeys=" + mix))
        .containsExactly(
            "load.journeys must include %s, which this simulation requires: set"
                    .formatted(missing)
                + " -Djourneys=watch:5,hanging:1, with any weights (-Djourneys)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hanging:1,watch:1", "watch:20,hanging:3"})
  void weightsAreConfigurable(String mix) {
    assertThat(read("journeys=" + mix).workload().journeys().taken()).hasSize(2);
  }

  @Test
  void tooFewUsersForAStalledUserAreReported() {
    assertThat(problems("users=3"))
        .containsExactly(
            "load.users must be 4 or more, or one of the journeys watch, hanging has no users"
                + " (-Dusers)");
    assertThat(read("users=4").workload().text().forecast().get().get(1))
        .contains("watch 3, hanging 1");
  }

  @Test
  void runWithoutAStalledUserFails() {
    assertThat(read().judging().objectives().all())
        .extracting(Objective::name)
        .contains("metric stalled sockets total >= 1");
    assertThat(RunSpecs.read(RunSpecs.ofMa()).judging().objectives().all())
        .extracting(Objective::name)
        .doesNotContain("metric stalled sockets total >= 1");
  }

  @Test
  void unknownJourneyIsASingleProblem() {
    assertThat(problems("journeys=watch,hangin")).singleElement().asString().contains("hanging?");
  }

  @Test
  void planExcludesRequestsOfSubscribers() {
    assertThat(read().workload().size().planned().operations()).isZero();
  }

  @Test
  void platformNeedsOnlyThePushContract() throws IOException {
    RunSpec spec = read(contract("\"get task logs\" = null"));
    assertThat(spec.workload().journeys().taken()).hasSize(2);
    assertThat(spec.requirements().leftOut()).extracting("journey").doesNotContain("metric stalled");
  }

  @Test
  void accountIsRequiredByTheSocketAlone() throws IOException {
    String open = "\"create task\".auth = false, \"decompose task\".auth = false";
    assertThat(needsLogin(read(contract(open)))).isTrue();
    assertThat(needsLogin(read(contract(open + "}, contract.pushes { query = null")))).isFalse();
  }

  private static boolean needsLogin(RunSpec spec) {
    return RunSpecs.use(spec).needsLogin();
  }

  private String contract(String operations) throws IOException {
    Path ours = Path.of("user-files", "contracts", "ma.conf").toAbsolutePath();
    String text = "include \"%s\"\ncontract.operations { %s }\n".formatted(ours, operations);
    return "target.contract=" + Files.writeString(folder.resolve("mine.conf"), text);
  }
}
