package dev.gauntlet.run.plan;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.catalog.multiagent.WatchUser;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.Workloads;
import dev.gauntlet.run.workload.ShapedLoad;
import dev.gauntlet.run.workload.Workload;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DryRunTest {

  private static final LoadShape SPIKE =
      LoadShape.phase("base")
          .users(6)
          .spawning(6)
          .perSecond()
          .during(ofMinutes(1))
          .then("spike")
          .users(60)
          .spawning(30)
          .perSecond()
          .during(ofMinutes(5));

  @BeforeAll
  static void useGatling() {
    GatlingDsl.configure();
  }

  private static String text(Map<String, String> options) {
    return text(
        (name, settings) ->
            ShapedLoad.read(settings, any -> SPIKE, Journeys.builtIn()).workload(),
        options);
  }

  private static String text(Workload.Source workload, Map<String, String> options) {
    Map<String, String> given = new HashMap<>(options);
    given.put("dryRun", "true");
    SettingsSources sources =
        new SettingsSources(given, Map.of(), DryRunTest.class.getClassLoader());
    return new DryRun(
            RunSpec.read("Spike", Settings.load(sources), workload))
        .text();
  }

  @Test
  void eachPhaseIsShownWithItsUsersAndMaximumRequests() {
    assertThat(text(Map.of("journeys", "worker:1,task:2,mixed:3")))
        .contains("base              0:00  6 (worker 1, task 2, mixed 3)      2.1")
        .contains("spike             1:00  60 (worker 10, task 20, mixed 30)  21")
        .containsPattern("in all at most [\\d,]+ requests")
        .contains("ma create task p95 <= 2000 ms")
        .contains("ma on the embedded platform, which would be started");
  }

  /** 5 of 35 steps send two requests: 60 users with a pause of 2 s send 30 * 40/35 per second. */
  @Test
  void stepOfTwoRequestsCountsTwice() {
    assertThat(text(Map.of("journeys", "agentic"))).contains("60 (agentic 60)           34");
  }

  @Test
  void watchersSendNoRequests() {
    Journeys watching =
        Journeys.of(new WatchUser(WatchGroups.of(5), ThinkTime.seconds(0.5, 1.5), 0), 1);
    assertThat(text(Workloads.watching(SPIKE, watching), Map.of()))
        .contains("spike             1:00  60 (watch 60)             12")
        .doesNotContain("in all at most");
  }

  @Test
  void openModelIsShownWithItsArrivals() {
    assertThat(text(Map.of("model", "open", "rate", "50")))
        .contains("base              0:00  5.0")
        .contains("spike             1:00  50");
  }

  @Test
  void planShowsLoginsBeforeTheLoad() {
    assertThat(text(Map.of("journeys", "task:1,readonly:2", "load.log-in.concurrency", "4")))
        .contains(
            "Log-ins: 1 account for ap, 20 new accounts for ma, before the load, 4 at a time; the"
                + " platform decides how long that takes\n");
    assertThat(text(Map.of("journeys", "task", "logIn", "with-user")))
        .contains("Log-ins: 60 new accounts for ma, within the load, by each user\n");
    assertThat(text(Map.of("journeys", "task", "model", "open", "rate", "50")))
        .contains("Log-ins: 50 new accounts for ma, before the load");
  }

  @Test
  void dryRunDoesNotConnectToTheTarget() {
    assertThat(
            text(
                Map.of(
                    "journeys", "worker",
                    "target.allowed-hosts", "203.0.113.1",
                    "baseUrl", "http://203.0.113.1:9")))
        .contains("ma at http://203.0.113.1:9");
  }
}
