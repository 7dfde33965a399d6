package dev.gauntlet.run.plan;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.group;
import static dev.gauntlet.run.Workloads.load;
import static dev.gauntlet.run.Workloads.together;
import static dev.gauntlet.run.Workloads.watching;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.Shapes;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.protocol.ProtocolAccess;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.redis.RedisRequirement;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the plan of a run with several groups of users. */
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

  /** A journey that throws an exception when it is built. */
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
    public ThinkTime think() {
      return ThinkTime.seconds(1, 2);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      throw new IllegalStateException("not yet");
    }
  }

  /** A journey without a contract, whose users publish to a Redis. */
  private static final class Publisher implements Journey {

    @Override
    public String name() {
      return "publisher";
    }

    @Override
    public String contract() {
      return NO_CONTRACT;
    }

    @Override
    public Set<Requirement<? extends ProtocolAccess>> requirements() {
      return Set.of(new RedisRequirement(Set.of("publish event"), Set.of()));
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(1, 2);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(session -> session);
    }
  }

  private static RunSpec read(Workload.Source workload, String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    Settings settings =
        Settings.load(
            new SettingsSources(options, Map.of(), GroupedLoadTest.class.getClassLoader()));
    return RunSpec.read("Groups", settings, workload);
  }

  private static RunSpec both(String... options) {
    return read(together(READERS, WRITERS), options);
  }

  @Test
  void journeyNamesContainTheGroup() {
    assertThat(both().workload().journeys().taken())
        .extracting(Journey::name)
        .containsExactly("readers/readonly", "readers/worker", "writers/task");
  }

  @Test
  void sizeOfTheRunIsTheSumOfItsGroups() {
    WorkloadSize closed = read(together(READERS, MORE_READERS)).workload().size();
    assertThat(closed.model()).isEqualTo("closed");
    assertThat(closed.peak()).isEqualTo(25);
    assertThat(closed.planned().userSeconds()).isEqualTo(20 * 240 + 5 * 120);
    assertThat(closed.planned().arrivals()).isZero();
    assertThat(closed.forecast().get().get(0).users()).isEqualTo(25);
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
    RunSpec both = both("objectives.groups.writers.create task.p95", "300 ms");
    assertThat(both.judging().objectives().all())
        .extracting(Objective::name)
        .contains("writers create task p95 <= 300 ms", "ma create task p95 <= 2000 ms")
        .doesNotContain("readers create task p95 <= 300 ms");
  }

  @Test
  void objectivesOfAbsentGroupsAreIgnoredInAFile(@TempDir Path folder) throws IOException {
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
      SettingsSources sources = new SettingsSources(Map.of(), Map.of(), files);
      RunSpec readers =
          RunSpec.read("Groups", Settings.load(sources), together(READERS, MORE_READERS));
      assertThat(readers.judging().objectives().all())
          .extracting(Objective::name)
          .contains("errors <= 1 %")
          .noneMatch(name -> name.contains("writers"));
      RunSpec both = RunSpec.read("Groups", Settings.load(sources), together(READERS, WRITERS));
      assertThat(both.judging().objectives().all())
          .extracting(Objective::name)
          .contains("writers create task p95 <= 300 ms");
    }
  }

  private static List<String> problems(
      Path folder, String file, Workload.Source workload, Map<String, String> options)
      throws IOException {
    Files.writeString(folder.resolve("application.conf"), file);
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GroupedLoadTest.class.getClassLoader())) {
      Settings settings = Settings.load(new SettingsSources(options, Map.of(), files));
      return ProblemTexts.of(() -> RunSpec.read("Groups", settings, workload));
    }
  }

  @Test
  void groupsThatExceedCapsAreLoweredTogether(@TempDir Path folder) throws IOException {
    String limits = "limits {\n  users = 10\n  rate = 4\n}\n";
    assertThat(problems(folder, limits, together(READERS, WRITERS), Map.of()))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("would have 20; lower it with -Dusers ("))
        .anyMatch(problem -> problem.contains("would have 5; lower it with -Drate ("));
    assertThat(
            problems(
                folder,
                limits,
                together(READERS, WRITERS),
                Map.of("load.groups.readers.users", "30", "rate", "4")))
        .singleElement()
        .asString()
        .contains("would have 30; lower it with -Dload.groups.readers.users or -Dusers (");
  }

  @Test
  void groupThatIsOpenIsNotChangedByTheModel(@TempDir Path folder) throws IOException {
    assertThat(problems(folder, "limits.users = 40\n", together(READERS, WRITERS), Map.of()))
        .singleElement()
        .asString()
        .contains("whose number of users is unknown; set limits.rate too (");
  }

  @Test
  void rateOfSeveralGroupsMayBeAsHighAsItsLimit(@TempDir Path folder) throws IOException {
    UserGroup few = arrivals("few", WRITERS.shape(), 1, WRITERS.journeys());
    UserGroup many = arrivals("many", WRITERS.shape(), 11, WRITERS.journeys());
    assertThat(problems(folder, "limits.rate = 10\n", together(few, many), Map.of("rate", "10")))
        .isEmpty();
  }

  @Test
  void moreUsersThanFitIntoMemoryAreRefusedByTheLimit(@TempDir Path folder) throws IOException {
    assertThat(
            problems(
                folder,
                "limits {\n  users = 40\n  rate = 10\n}\n",
                together(READERS, WRITERS),
                Map.of("users", "50000000")))
        .anyMatch(problem -> problem.contains("would have 50,000,000; lower it with -Dusers ("));
  }

  @Test
  void optionOfAnUnknownGroupIsRejected() {
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
  void durationScalesTheLongestGroupAndOthersInProportion() {
    RunSpec spec = both("duration", "60 s");
    assertThat(spec.workload().time().length()).isEqualTo(ofSeconds(60));
    assertThat(new RunDescription(spec).ofRun()).contains("burst      15 s");
  }

  @Test
  void keysThatNoGroupOrRequestHasAreReportedForGroupsOfOtherSimulations(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("application.conf"),
        """
        load.groups.elsewhere { user = 3, duration = soon }
        objectives.groups.elsewhere { "get note" { p59 = 1 s } }
        """);
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GroupedLoadTest.class.getClassLoader())) {
      SettingsSources sources = new SettingsSources(Map.of(), Map.of(), files);
      for (Workload.Source workload :
          List.of(load(READERS.shape(), READERS.journeys()), together(READERS, WRITERS))) {
        assertThat(ProblemTexts.of(() -> RunSpec.read("Groups", Settings.load(sources), workload)))
            .anyMatch(
                each -> each.startsWith("unknown key load.groups.elsewhere.user, did you mean"))
            .anyMatch(each -> each.startsWith("load.groups.elsewhere.duration must be a number"))
            .anyMatch(
                each -> each.startsWith("unknown key objectives.groups.elsewhere.\"get note\".p59"))
            .hasSize(3);
      }
    }
  }

  private static List<Integer> peaks(RunSpec spec) {
    return spec.workload().size().forecast().get().stream().map(PlannedUsers::users).toList();
  }

  @Test
  void usersOptionScalesAllGroupsAndAddsUp() {
    UserGroup fewer = group("fewer", READERS.shape(), Journeys.of(new ReadOnlyUser(), 1));
    UserGroup rest =
        group(
            "rest",
            LoadShape.phase("steady").users(5).atOnce().during(ofMinutes(4)),
            Journeys.of(new WorkerUser(), 1));
    RunSpec spec = read(together(fewer, rest), "users", "10");
    assertThat(spec.workload().size().peak()).isEqualTo(10);
    assertThat(new RunDescription(spec).ofRun())
        .contains("group fewer, closed model, 8 users", "group rest, closed model, 2 users");
    assertThat(peaks(read(together(fewer, rest), "users", "100"))).containsOnly(100);
  }

  @Test
  void rateOptionScalesAllGroups() {
    UserGroup more = arrivals("more", WRITERS.shape(), 15, Journeys.of(new TaskUser(), 1));
    RunSpec spec = read(together(WRITERS, more), "rate", "4");
    assertThat(spec.workload().size().arrivalRate()).hasValue(4);
    assertThat(new RunDescription(spec).ofRun())
        .contains("group writers, open model, 1 arrivals/s")
        .contains("group more, open model, 3 arrivals/s");
  }

  @Test
  void settingsOfOneGroupTakePrecedence() {
    RunSpec spec =
        both(
            "users", "40",
            "duration", "8 min",
            "load.groups.readers.users", "7",
            "load.groups.writers.rate", "2",
            "load.groups.writers.duration", "30 s");
    assertThat(new RunDescription(spec).ofRun())
        .contains("group readers, closed model, 7 users, 8 min")
        .contains("group writers, open model, 2 arrivals/s at the peak, 30 s");
  }

  @Test
  void spawnRateOfAGroupAppliesToItsRamps() {
    UserGroup ramp =
        group(
            "ramp",
            LoadShape.phase("up").users(100).spawning(1).perSecond().during(ofMinutes(2)),
            Journeys.of(new WorkerUser(), 1));
    assertThat(
            new RunDescription(read(together(ramp), "load.groups.ramp.spawn-rate", "10")).ofRun())
        .contains("0 -> 100 users in 10 s");
  }

  @ParameterizedTest
  @CsvSource({
    "load.groups.readers.rate, 3, has no meaning for a group of the closed model; set its users",
    "load.groups.writers.users, 3, has no meaning for a group of the open model; set its rate",
    "load.groups.writer.rate, 3, 'is no group of users of this run, did you mean writers?'",
    "load.groups.writers.rat, 3, unknown key load.groups.writers.rat",
    "load.groups.readers.users, 0, must be positive",
    "load.groups.readers.duration, 10 ms, must be 1 s or longer"
  })
  void settingsThatAGroupCannotHaveAreRefused(String option, String value, String problem) {
    assertThat(ProblemTexts.of(() -> both(option, value)))
        .singleElement()
        .asString()
        .contains(problem);
  }

  @Test
  void settingsOfAbsentGroupsAreRejectedOnlyAsOptions(@TempDir Path folder)
      throws IOException {
    Workload.Source alone = load(READERS.shape(), READERS.journeys());
    assertThat(ProblemTexts.of(() -> read(alone, "load.groups.readers.users", "3")))
        .singleElement()
        .asString()
        .contains("load.groups.readers is no group of users, this run has none: leave it out");
    Files.writeString(
        folder.resolve("application.conf"), "load.groups.elsewhere { users = 3, rate = 2 }\n");
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GroupedLoadTest.class.getClassLoader())) {
      SettingsSources sources = new SettingsSources(Map.of(), Map.of(), files);
      for (Workload.Source workload : List.of(alone, together(READERS, WRITERS))) {
        assertThat(
                RunSpec.read("Groups", Settings.load(sources), workload).workload().size().peak())
            .isEqualTo(20);
      }
    }
  }

  @Test
  void usersOrRateForAnUnsuitableGroupAreRejected() {
    assertThat(ProblemTexts.of(() -> read(together(WRITERS), "users", "3")))
        .singleElement()
        .asString()
        .contains("load.users has no meaning where all groups are of the open model; set -Drate");
    assertThat(ProblemTexts.of(() -> read(together(READERS), "rate", "3")))
        .singleElement()
        .asString()
        .contains("load.rate has no meaning where all groups are of the closed model; set -Dusers");
  }

  @ParameterizedTest
  @CsvSource({
    "spawnRate, 2, set load.groups.NAME.spawn-rate for one of them",
    "model, open, leave it out",
    "level, heavy, leave it out",
    "journeys, task, leave it out"
  })
  void optionsOfOneLoadAreRefusedForSeveralGroups(String option, String value, String remedy) {
    assertThat(ProblemTexts.of(() -> both(option, value)))
        .anyMatch(
            problem ->
                problem.contains(
                    "has no meaning for several groups of users, %s (-D%s)"
                        .formatted(remedy, option)));
  }

  @Test
  void peaksAtDifferentTimesAreNotAdded() {
    LoadShape late = Shapes.late(ofMinutes(4), 15);
    RunSpec spec =
        read(together(READERS, group("late", late, Journeys.of(new WorkerUser(), 1))));
    assertThat(spec.workload().size().peak()).isEqualTo(20);
    assertThat(spec.workload().size().planned().peakUsers()).isEqualTo(20);
    RunSpec open =
        read(
            together(
                arrivals("early", READERS.shape(), 5, READERS.journeys()),
                arrivals("late", late, 3, Journeys.of(new WorkerUser(), 1))));
    assertThat(open.workload().size().arrivalRate()).hasValue(5);
  }

  @Test
  void phasesAreThoseOfAllGroups() {
    assertThat(both().workload().time().phases())
        .containsExactly(
            Map.entry(Duration.ZERO, "readers/steady + writers/burst"),
            Map.entry(ofMinutes(1), "readers/steady"));
    assertThat(both().judging().scope().phases())
        .containsExactlyInAnyOrder(
            "readers/steady + writers/burst", "readers/steady", "steady", "writers/burst", "burst");
    assertThat(both("objectives.run.p95.phase", "burst", "objectives.run.p95.limit", "1 s")
            .judging().objectives().all())
        .extracting(Objective::name)
        .contains("all requests p95 in burst <= 1000 ms");
  }

  @Test
  void commonPhasesAreListedOnce() {
    UserGroup same = group("same", READERS.shape(), Journeys.of(new WorkerUser(), 1));
    RunSpec spec = read(together(READERS, same));
    assertThat(spec.workload().time().phases())
        .containsExactly(Map.entry(Duration.ZERO, "steady"));
    assertThat(spec.judging().scope().phases())
        .containsExactlyInAnyOrder("steady", "readers/steady", "same/steady");
  }

  @Test
  void quickRunKeepsTheProportionsOfItsGroups() {
    UserGroup many =
        group(
            "many",
            LoadShape.phase("busy").users(200).atOnce().during(ofMinutes(8)),
            Journeys.of(new WorkerUser(), 1));
    RunSpec spec = read(together(READERS, many, WRITERS), "quick", "true");
    assertThat(new RunDescription(spec).ofRun())
        .contains("group readers, closed model, 5 users, 15 s")
        .contains("group many, closed model, 45 users, 30 s")
        .contains("group writers, open model, 5 arrivals/s at the peak, 3.75 s");
  }

  @Test
  void quickRunHasAsManyUsersAtOneTimeAsAQuickLoad() {
    LoadShape early =
        LoadShape.phase("busy").users(200).atOnce().during(ofMinutes(1))
            .then("idle").users(0).atOnce().during(ofMinutes(1));
    RunSpec spec =
        read(
            together(
                group("early", early, READERS.journeys()),
                group("late", Shapes.late(ofMinutes(1), 200), READERS.journeys())),
            "quick",
            "true");
    assertThat(spec.workload().size().peak()).isEqualTo(50);
  }

  @Test
  void groupWithoutUsersIsReportedWithOtherProblems() {
    LoadShape shape = LoadShape.phase("idle").users(0).atOnce().during(ofMinutes(1));
    for (UserGroup idle :
        List.of(
            group("idle", shape, READERS.journeys()),
            arrivals("idle", shape, 5, READERS.journeys()))) {
      assertThat(
              ProblemTexts.of(
                  () ->
                      read(
                          together(WRITERS, idle),
                          "duration",
                          "soon",
                          "load.groups.idle.usrs",
                          "1")))
          .hasSize(3)
          .anyMatch(problem -> problem.contains("begins with the phase idle has no phase with"));
    }
  }

  @Test
  void redisRequestsOfAGroupMayHaveObjectives() {
    UserGroup publishers = group("publishers", READERS.shape(), Journeys.of(new Publisher(), 1));
    RunSpec spec =
        read(
            together(READERS, publishers),
            "objectives.groups.publishers.publish event.p95",
            "300 ms");
    assertThat(spec.judging().objectives().all())
        .extracting(Objective::name)
        .contains("publishers publish event p95 <= 300 ms");
    assertThat(spec.judging().scope().called())
        .containsEntry("groups/publishers", Set.of("publish event"))
        .containsEntry("redis", Set.of("publish event"));
  }

  @ParameterizedTest
  @CsvSource({"model, open", "level, heavy"})
  void rejectedOptionIsReportedWithoutAnAlternative(String option, String value) {
    assertThat(ProblemTexts.of(() -> both(option, value))).hasSize(1);
  }

  @Test
  void failingJourneyWithoutAContractIsRefused() {
    UserGroup broken = group("broken", READERS.shape(), Journeys.of(new Unbuildable(), 1));
    assertThat(ProblemTexts.of(() -> read(together(READERS, broken))))
        .singleElement()
        .asString()
        .contains("includes broken/unbuildable, which cannot be built: ", "not yet");
  }

  @Test
  void subscribingJourneyIsRefusedInGroups() {
    Journey watch = new WatchUser(WatchGroups.of(2), ThinkTime.seconds(1, 2), 0);
    UserGroup watchers = group("watchers", READERS.shape(), Journeys.of(watch, 1));
    assertThat(ProblemTexts.of(() -> read(together(READERS, watchers))))
        .containsExactly(
            "load.journeys includes watchers/watch, which watches pushes: that needs a"
                + " workload of watching(...)");
    assertThat(read(watching(READERS.shape(), Journeys.of(watch, 1))).workload().size().peak())
        .isEqualTo(20);
  }

  @Test
  void requiredJourneyHasUsers() {
    LoadShape one = LoadShape.phase("steady").users(1).atOnce().during(ofMinutes(4));
    Journeys both = Journeys.of(new ReadOnlyUser(), 1).and(new WorkerUser(), 1).together();
    assertThat(ProblemTexts.of(() -> read(together(group("few", one, both)))))
        .containsExactly(
            "load.users must be 2 or more in the group few, or one of the journeys few/readonly,"
                + " few/worker has no users; raise -Dload.groups.few.users, or change the group in"
                + " the simulation");
    assertThat(
            ProblemTexts.of(
                () -> read(together(group("few", one, both)), "load.groups.few.users", "1")))
        .singleElement()
        .asString()
        .startsWith("load.groups.few.users must be 2 or more in the group few");
    Journeys unweighted =
        Journeys.of(new ReadOnlyUser(), 1).and(new WorkerUser()).together();
    assertThat(ProblemTexts.of(() -> read(together(group("few", one, unweighted)))))
        .containsExactly(
            "load.journeys must include few/worker: give each journey of the group few a"
                + " weight in the simulation");
  }

  @Test
  void problemOfATooLongRampSuggestsNoOptionThatGroupsReject() {
    UserGroup ramp =
        group(
            "ramp",
            LoadShape.phase("up").users(100).spawning(1).perSecond().during(ofMinutes(2)),
            Journeys.of(new WorkerUser(), 1));
    assertThat(ProblemTexts.of(() -> read(together(ramp), "duration", "20 s")))
        .singleElement()
        .asString()
        .contains(
            "; raise -Dduration or -Dload.groups.ramp.spawn-rate, or change the group in the"
                + " simulation (-Dduration)");
    assertThat(
            ProblemTexts.of(
                () ->
                    read(together(ramp), "duration", "20 s", "load.groups.ramp.users", "100")))
        .singleElement()
        .asString()
        .startsWith("load.duration cannot be kept: ")
        .endsWith(" (-Dduration)");
  }

  @Test
  void groupNamesAreUnambiguous() {
    assertThat(ProblemTexts.of(() -> read(together(READERS, READERS))))
        .containsExactly(
            "load.groups has two groups named readers: rename one of them in the simulation");
    UserGroup ma = group("ma", READERS.shape(), Journeys.of(new WorkerUser(), 1));
    assertThat(ProblemTexts.of(() -> read(together(ma))))
        .containsExactly(
            "load.groups has a group named ma, and objectives.ma has the objectives of other"
                + " requests: rename the group in the simulation");
    UserGroup redis = group("redis", READERS.shape(), Journeys.of(new Publisher(), 1));
    assertThat(ProblemTexts.of(() -> read(together(redis))))
        .singleElement()
        .asString()
        .startsWith("load.groups has a group named redis, and objectives.redis has");
  }

  @ParameterizedTest
  @ValueSource(strings = {"The readers", "a/b", "a.b", "", "-", "réaders"})
  void invalidGroupNamesAreReportedWithOtherProblems(String name) {
    UserGroup group = group(name, READERS.shape(), READERS.journeys());
    assertThat(ProblemTexts.of(() -> read(together(group), "duration", "soon")))
        .hasSize(2)
        .anyMatch(
            problem -> problem.startsWith("load.groups has a group named \"" + name + "\": "));
  }

  @Test
  void ambiguousPhaseOfAGroupIsReported() {
    LoadShape shape = LoadShape.phase("up + down").users(20).atOnce().during(ofMinutes(4));
    assertThat(ProblemTexts.of(() -> read(together(group("few", shape, READERS.journeys())))))
        .containsExactly(
            "load.groups has a phase named \"up + down\" in the group few: rename it in the"
                + " simulation, without a plus sign");
  }

  @Test
  void groupsOfAContractShareItsAccounts() {
    assertThat(both().workload().requirements())
        .extracting("contract")
        .isEqualTo(List.of("ap", "ma"));
  }
}
