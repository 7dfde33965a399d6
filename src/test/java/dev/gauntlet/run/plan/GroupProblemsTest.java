package dev.gauntlet.run.plan;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.group;
import static dev.gauntlet.run.Workloads.together;
import static dev.gauntlet.run.Workloads.watching;
import static dev.gauntlet.run.plan.PlannedGroups.READERS;
import static dev.gauntlet.run.plan.PlannedGroups.WRITERS;
import static dev.gauntlet.run.plan.PlannedGroups.both;
import static dev.gauntlet.run.plan.PlannedGroups.read;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.UserGroup;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of groups of users that cannot be planned. */
class GroupProblemsTest {

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
            "load.groups.few.users must be 2 or more in the group few, or one of the journeys few/readonly,"
                + " few/worker has no users; raise -Dload.groups.few.users, or change the group in"
                + " the simulation");
    assertThat(
            ProblemTexts.of(
                () -> read(together(group("few", one, both)), "load.groups.few.users", "1")))
        .singleElement()
        .asString()
        .startsWith("load.groups.few.users must be 2 or more in the group few");
    Journeys unweighted = Journeys.of(new ReadOnlyUser(), 1).and(new WorkerUser()).together();
    assertThat(ProblemTexts.of(() -> read(together(group("few", one, unweighted)))))
        .containsExactly(
            "load.journeys must include few/worker: give each journey of the group few a"
                + " weight in the simulation");
  }

  @Test
  void rateOfTheSimulationIsReportedForItsGroupWithoutAnotherOrigin() {
    LoadShape shape = LoadShape.phase("burst").users(10).atOnce().during(ofMinutes(1));
    UserGroup rare = arrivals("rare", shape, 1e-5, READERS.journeys());
    assertThat(ProblemTexts.of(() -> read(together(READERS, rare))))
        .containsExactly(
            "load.groups.rare.rate must be higher: no user would arrive in 1 min");
    assertThat(ProblemTexts.of(() -> read(together(READERS, rare), "rate", "1e-5")))
        .containsExactly("load.rate must be higher: no user would arrive in 1 min (-Drate)");
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
    UserGroup redis =
        group("redis", READERS.shape(), Journeys.of(new PlannedGroups.Publisher(), 1));
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
}
