package dev.gauntlet.run.plan;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.group;
import static dev.gauntlet.run.Workloads.together;
import static dev.gauntlet.run.plan.PlannedGroups.MORE_READERS;
import static dev.gauntlet.run.plan.PlannedGroups.READERS;
import static dev.gauntlet.run.plan.PlannedGroups.WRITERS;
import static dev.gauntlet.run.plan.PlannedGroups.both;
import static dev.gauntlet.run.plan.PlannedGroups.read;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.Shapes;
import dev.gauntlet.run.workload.UserGroup;
import dev.gauntlet.run.workload.WorkloadSize;
import dev.gauntlet.verdict.Objective;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the plan of a run with several groups of users. */
class GroupedLoadTest {

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
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

  @Test
  void peaksAtDifferentTimesAreNotAdded() {
    LoadShape late = Shapes.late(ofMinutes(4), 15);
    RunSpec spec = read(together(READERS, group("late", late, Journeys.of(new WorkerUser(), 1))));
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
    assertThat(
            both("objectives.run.p95.phase", "burst", "objectives.run.p95.limit", "1 s")
                .judging()
                .objectives()
                .all())
        .extracting(Objective::name)
        .contains("all requests p95 in burst <= 1000 ms");
  }

  @Test
  void commonPhasesAreListedOnce() {
    UserGroup same = group("same", READERS.shape(), Journeys.of(new WorkerUser(), 1));
    RunSpec spec = read(together(READERS, same));
    assertThat(spec.workload().time().phases()).containsExactly(Map.entry(Duration.ZERO, "steady"));
    assertThat(spec.judging().scope().phases())
        .containsExactlyInAnyOrder("steady", "readers/steady", "same/steady");
  }

  @Test
  void redisRequestsOfAGroupMayHaveObjectives() {
    UserGroup publishers =
        group("publishers", READERS.shape(), Journeys.of(new PlannedGroups.Publisher(), 1));
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

  @Test
  void groupsOfAContractShareItsAccounts() {
    assertThat(both().workload().requirements())
        .extracting("contract")
        .isEqualTo(List.of("ap", "ma"));
  }
}
