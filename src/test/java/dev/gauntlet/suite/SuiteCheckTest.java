package dev.gauntlet.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Origin;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.net.URI;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SuiteCheckTest {

  private static final SuiteTarget.MemberAccess ACCESS =
      new SuiteTarget.MemberAccess(
          Map.of(
              "target.kind", "remote",
              Settings.SUITE, "true",
              "target.new-accounts", "true",
              "target.ma.base-url", URI.create("http://127.0.0.1:1").toString(),
              "target.ap.base-url", "http://127.0.0.1:1"),
          Map.of("GAUNTLET_TARGET_AP_USERNAME", "u", "GAUNTLET_TARGET_AP_PASSWORD", "p"));

  private static final Origin ORIGIN = Origin.file("own.conf", 7);

  private static Suite.Member member(String simulation, Map<String, String> options) {
    Map<String, Origin> origins =
        options.keySet().stream().collect(Collectors.toMap(name -> name, name -> ORIGIN));
    return new Suite.Member(simulation, false, Set.of(), options, origins);
  }

  private static SuiteCheck check(Map<String, String> options, Suite.Member... members) {
    return check(SuiteCheckTest.class.getClassLoader(), options, members);
  }

  private static SuiteCheck check(
      ClassLoader classPath, Map<String, String> options, Suite.Member... members) {
    Suite suite = new Suite("own", true, List.of(members));
    SettingsSources sources = new SettingsSources(Map.of(), Map.of(), classPath);
    return SuiteCheck.of(suite, options, ACCESS, sources);
  }

  @Test
  void problemsOfAllSimulationsAreReportedTogetherByName() {
    SuiteCheck check =
        check(
            Map.of("load.spawnrate", "3"),
            member("Smoke", Map.of("users", "-5")),
            member("Spike", Map.of("journeys", "wroker")));
    assertThat(check.problems())
        .hasSize(3)
        .anyMatch(problem -> problem.startsWith("Smoke: load.users must be positive, was -5"))
        .anyMatch(problem -> problem.startsWith("Spike: load.journeys names the unknown journey"))
        .anyMatch(problem -> problem.startsWith("all simulations: unknown key load.spawnrate"));
  }

  @Test
  void planShowsEachSimulationWithoutUnknownAddresses() {
    SuiteCheck check =
        check(
            Map.of(),
            member("Smoke", Map.of("quick", "true")),
            member("multiagent.Health50", Map.of()));
    assertThat(check.problems()).isEmpty();
    assertThat(check.plans())
        .satisfiesExactly(
            plan ->
                assertThat(plan)
                    .contains("Smoke", "closed model", "the platform of the suite")
                    .doesNotContain("127.0.0.1", "GAUNTLET_TARGET_AP"),
            plan -> assertThat(plan).contains("multiagent.Health50", "check health"));
  }

  @Test
  void optionOfASuiteIsReportedWithItsLine() {
    assertThat(check(Map.of(), member("Smoke", Map.of("users", "five"))).problems())
        .singleElement()
        .asString()
        .endsWith("was five (own.conf: 7)");
    assertThat(check(Map.of("users", "five"), member("Smoke", Map.of())).problems())
        .singleElement()
        .asString()
        .endsWith("was five (-Dusers)");
  }

  @Test
  void redisOnlySimulationNeedsItsOwnPlatform() {
    assertThat(check(Map.of(), member("PubSub", Map.of())).problems())
        .singleElement()
        .asString()
        .startsWith(
            "PubSub: target.redis.url is missing: the platform of a suite does not provide its Redis")
        .contains("options { \"target.kind\" = embedded }");
    assertThat(check(Map.of(), member("Smoke", Map.of())).problems()).isEmpty();
  }

  @Test
  void simulationThatNeedsMoreMemoryIsNotChecked() {
    OutOfMemoryError noMemory = new OutOfMemoryError("a large feeder");
    List.of(noMemory, new Error(noMemory))
        .forEach(
            error -> {
              SuiteCheck check = check(throwing(error), Map.of(), member("Smoke", Map.of()));
              assertThat(check.problems()).isEmpty();
              assertThat(check.plans())
                  .containsExactly(
                      "Smoke cannot be checked here: java.lang.OutOfMemoryError: a large feeder\n");
            });
  }

  /** Returns a class path that throws an error while the simulation is built. */
  private static ClassLoader throwing(Error error) {
    return new ClassLoader() {
      @Override
      public URL getResource(String name) {
        throw error;
      }

      @Override
      public Enumeration<URL> getResources(String name) {
        throw error;
      }
    };
  }

  @Test
  void checkingLeavesTheSystemPropertiesAsTheyWere() {
    check(Map.of("users", "3"), member("Smoke", Map.of()));
    assertThat(System.getProperty("users")).isNull();
  }
}
