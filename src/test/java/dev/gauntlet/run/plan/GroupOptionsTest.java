package dev.gauntlet.run.plan;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.group;
import static dev.gauntlet.run.Workloads.load;
import static dev.gauntlet.run.Workloads.together;
import static dev.gauntlet.run.plan.PlannedGroups.READERS;
import static dev.gauntlet.run.plan.PlannedGroups.WRITERS;
import static dev.gauntlet.run.plan.PlannedGroups.both;
import static dev.gauntlet.run.plan.PlannedGroups.read;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.Shapes;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.run.workload.UserGroup;
import dev.gauntlet.run.workload.Workload;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the options for several groups of users. */
class GroupOptionsTest {

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  @Test
  void optionOfAnUnknownGroupIsRejected() {
    assertThat(ProblemTexts.of(() -> both("objectives.groups.writer.create task.p95", "300 ms")))
        .singleElement()
        .asString()
        .contains(
            "objectives.groups.writer is no group of users of this run, did you mean writers?");
    assertThat(ProblemTexts.of(() -> both("objectives.groups.writers.creat task.p95", "300 ms")))
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
            new URL[] {folder.toUri().toURL()}, GroupOptionsTest.class.getClassLoader())) {
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
  void settingsOfAbsentGroupsAreRejectedOnlyAsOptions(@TempDir Path folder) throws IOException {
    Workload.Source alone = load(READERS.shape(), READERS.journeys());
    assertThat(ProblemTexts.of(() -> read(alone, "load.groups.readers.users", "3")))
        .singleElement()
        .asString()
        .contains("load.groups.readers is no group of users, this run has none: leave it out");
    Files.writeString(
        folder.resolve("application.conf"), "load.groups.elsewhere { users = 3, rate = 2 }\n");
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GroupOptionsTest.class.getClassLoader())) {
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
        LoadShape.phase("busy")
            .users(200)
            .atOnce()
            .during(ofMinutes(1))
            .then("idle")
            .users(0)
            .atOnce()
            .during(ofMinutes(1));
    RunSpec spec =
        read(
            together(
                group("early", early, READERS.journeys()),
                group("late", Shapes.late(ofMinutes(1), 200), READERS.journeys())),
            "quick",
            "true");
    assertThat(spec.workload().size().peak()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"model, open", "level, heavy"})
  void rejectedOptionIsReportedWithoutAnAlternative(String option, String value) {
    assertThat(ProblemTexts.of(() -> both(option, value))).hasSize(1);
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
                () -> read(together(ramp), "duration", "20 s", "load.groups.ramp.users", "100")))
        .singleElement()
        .asString()
        .startsWith("load.duration cannot be kept: ")
        .endsWith(" (-Dduration)");
  }
}
