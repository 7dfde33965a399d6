package dev.gauntlet.run.plan;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.group;
import static dev.gauntlet.run.Workloads.together;
import static dev.gauntlet.run.Workloads.watching;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.Think;
import dev.gauntlet.journey.push.Rooms;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.UserGroup;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.run.workload.WorkloadSize;
import dev.gauntlet.verdict.Objective;
import io.gatling.javaapi.core.ChainBuilder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of users in one run, as they are planned. */
class GroupedLoadTest {

  private static final UserGroup READERS =
      group(
          "readers",
          LoadShape.phase("steady").users(20).atOnce().during(ofMinutes(4)),
          Journeys.of(new ReadOnlyUser(), 2).and(new WorkerUser(), 1));

  private static final UserGroup WRITERS =
      arrivals(
          "writers",
          LoadShape.phase("burst").users(10).atOnce().during(ofMinutes(1)),
          5,
          Journeys.of(new TaskUser(), 1));

  private static final UserGroup MORE_READERS =
      group(
          "more-readers",
          LoadShape.phase("late").users(5).atOnce().during(ofMinutes(2)),
          Journeys.of(new ReadOnlyUser(), 1));

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  /** A journey that says so when it is to be built. */
  private static final class Unbuildable implements Journey {

    @Override
    public String name() {
      return "unbuildable";
    }

    @Override
    public String contract() {
      return NO_CONTRACT;
    }

    @Override
    public Think think() {
      return Think.seconds(1, 2);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      throw new IllegalStateException("not yet");
    }
  }

  private static RunSpec read(Workload.Source workload, String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    Settings settings =
        Settings.load(new Sources(options, Map.of(), GroupedLoadTest.class.getClassLoader()));
    return RunSpec.read("Groups", settings, workload);
  }

  private static RunSpec both(String... options) {
    return read(together(READERS, WRITERS), options);
  }

  @Test
  void namesOfJourneysTellTheGroup() {
    assertThat(both().workload().journeys().taken())
        .extracting(Journey::name)
        .containsExactly("readers/readonly", "readers/worker", "writers/task");
  }

  @Test
  void theRunIsAsLargeAsAllGroupsTogether() {
    WorkloadSize closed = read(together(READERS, MORE_READERS)).workload().size();
    assertThat(closed.model()).isEqualTo("closed");
    assertThat(closed.peak()).isEqualTo(25);
    assertThat(closed.planned().userSeconds()).isEqualTo(20 * 240 + 5 * 120);
    assertThat(closed.planned().arrivals()).isZero();
    assertThat(closed.course().get().get(0).users()).isEqualTo(25);
    WorkloadSize mixed = both().workload().size();
    assertThat(mixed.model()).isEqualTo("combined");
    assertThat(mixed.peak()).isEqualTo(20);
    assertThat(mixed.arrivalRate()).hasValue(5);
    assertThat(mixed.planned().arrivals()).isEqualTo(20 + 5 * 60);
    assertThat(both().workload().time().length()).isEqualTo(ofMinutes(4));
  }

  @Test
  void thePlanShowsEachGroup() {
    assertThat(new RunDescription(both()).ofRun())
        .contains("group readers, closed model, 20 users, 4 min")
        .contains("group writers, open model");
    assertThat(new DryRun(both()).text()).contains("group readers\n").contains("group writers\n");
  }

  @Test
  void objectivesMayBeThoseOfOneGroup() {
    assertThat(
            both("objectives.groups.writers.create task.p95", "300 ms").objectives().all())
        .extracting(Objective::name)
        .contains("writers create task p95 <= 300 ms", "ma create task p95 <= 2000 ms")
        .doesNotContain("readers create task p95 <= 300 ms");
  }

  @Test
  void objectivesOfGroupsThatARunLacksArePassedOverInAFile(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("application.conf"),
        """
        objectives.groups {
          writers { "create task" { p95 = 300 ms } }
          elsewhere { "no request of ours" { p95 = 1 s } }
        }
        """);
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GroupedLoadTest.class.getClassLoader())) {
      Sources sources = new Sources(Map.of(), Map.of(), files);
      RunSpec readers =
          RunSpec.read("Groups", Settings.load(sources), together(READERS, MORE_READERS));
      assertThat(readers.objectives().all())
          .extracting(Objective::name)
          .contains("errors <= 1 %")
          .noneMatch(name -> name.contains("writers"));
      RunSpec both = RunSpec.read("Groups", Settings.load(sources), together(READERS, WRITERS));
      assertThat(both.objectives().all())
          .extracting(Objective::name)
          .contains("writers create task p95 <= 300 ms");
    }
  }

  @Test
  void whatExceedsCapsIsToBeChangedInTheSimulation(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("application.conf"), "limits {\n  users = 10\n  rate = 4\n}\n");
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GroupedLoadTest.class.getClassLoader())) {
      Settings settings = Settings.load(new Sources(Map.of(), Map.of(), files));
      assertThat(
              ProblemTexts.of(
                  () -> RunSpec.read("Groups", settings, together(READERS, WRITERS))))
          .hasSize(2)
          .allMatch(
              problem -> problem.contains("; change the groups of users in the simulation ("));
    }
  }

  @Test
  void anOptionAboutAGroupThatIsNotThereIsRefused() {
    assertThat(
            ProblemTexts.of(() -> both("objectives.groups.writer.create task.p95", "300 ms")))
        .singleElement()
        .asString()
        .contains(
            "objectives.groups.writer is no group of users of this run, did you mean writers?");
    assertThat(
            ProblemTexts.of(() -> both("objectives.groups.writers.creat task.p95", "300 ms")))
        .singleElement()
        .asString()
        .contains("unknown key objectives.groups.writers.\"creat task\"");
  }

  @Test
  void aLengthIsThatOfTheLongestAndOthersFollowInProportion() {
    RunSpec spec = both("duration", "60 s");
    assertThat(spec.workload().time().length()).isEqualTo(ofSeconds(60));
    assertThat(new RunDescription(spec).ofRun()).contains("burst      15 s");
  }

  @ParameterizedTest
  @CsvSource({"users, 5", "spawnRate, 2", "model, open", "rate, 3", "level, heavy", "journeys, task"})
  void optionsThatChangeOneGroupOfSeveralAreRefused(String option, String value) {
    assertThat(ProblemTexts.of(() -> both(option, value)))
        .anyMatch(
            problem ->
                problem.contains(
                    "has no meaning for several groups of users, leave it out (-D%s)"
                        .formatted(option)));
  }

  @ParameterizedTest
  @CsvSource({"model, open", "rate, 3"})
  void anOptionThatIsToBeLeftOutWantsNoOther(String option, String value) {
    assertThat(ProblemTexts.of(() -> both(option, value))).hasSize(1);
  }

  @Test
  void aJourneyWithoutAContractThatCannotBeBuiltIsRefused() {
    UserGroup broken = group("broken", READERS.shape(), Journeys.of(new Unbuildable(), 1));
    assertThat(ProblemTexts.of(() -> read(together(READERS, broken))))
        .singleElement()
        .asString()
        .contains("includes broken/unbuildable, which cannot be built: ", "not yet");
  }

  @Test
  void aJourneyThatWatchesPushesIsRefusedByName() {
    Journey watch = new WatchUser(Rooms.of(2), Think.seconds(1, 2), 0);
    UserGroup watchers = group("watchers", READERS.shape(), Journeys.of(watch, 1));
    assertThat(ProblemTexts.of(() -> read(together(READERS, watchers))))
        .containsExactly(
            "load.journeys includes watchers/watch, which watches pushes: only the users of"
                + " watching(...) can");
    assertThat(read(watching(READERS.shape(), Journeys.of(watch, 1))).workload().size().peak())
        .isEqualTo(20);
  }

  @Test
  void aJourneyThatIsRequiredHasUsers() {
    LoadShape one = LoadShape.phase("steady").users(1).atOnce().during(ofMinutes(4));
    Journeys both = Journeys.of(new ReadOnlyUser(), 1).and(new WorkerUser(), 1).together();
    assertThat(ProblemTexts.of(() -> read(together(group("few", one, both)))))
        .containsExactly(
            "load.users must be 2 or more in the group few, or one of the journeys few/readonly,"
                + " few/worker has no users; change the group in the simulation");
    Journeys unweighted =
        Journeys.of(new ReadOnlyUser(), 1).and(new WorkerUser()).together();
    assertThat(ProblemTexts.of(() -> read(together(group("few", one, unweighted)))))
        .containsExactly(
            "load.journeys must not leave out few/worker: give each journey of the group few a"
                + " weight in the simulation");
  }

  @Test
  void aRampThatNoLongerFitsNamesNoOptionThatGroupsRefuse() {
    UserGroup ramp =
        group(
            "ramp",
            LoadShape.phase("up").users(100).spawning(1).perSecond().during(ofMinutes(2)),
            Journeys.of(new WorkerUser(), 1));
    assertThat(ProblemTexts.of(() -> read(together(ramp), "duration", "20 s")))
        .singleElement()
        .asString()
        .contains("; raise -Dduration, or change the group ramp in the simulation (-Dduration)");
  }

  @Test
  void namesOfGroupsMeanOneThing() {
    assertThatThrownBy(() -> read(together(READERS, READERS)))
        .hasMessage("two groups of users have the name readers");
    UserGroup ma = group("ma", READERS.shape(), Journeys.of(new WorkerUser(), 1));
    assertThatThrownBy(() -> read(together(ma)))
        .hasMessage("the group of users ma has the name of a contract");
    assertThatThrownBy(() -> group("The readers", READERS.shape(), READERS.journeys()))
        .hasMessageContaining("small letters, digits and dashes, was The readers");
  }

  @Test
  void accountsOfAContractAreThoseOfAllItsGroups() {
    assertThat(both().workload().requirements())
        .extracting("contract")
        .isEqualTo(List.of("ap", "ma"));
  }
}
