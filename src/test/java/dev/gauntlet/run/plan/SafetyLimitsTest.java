package dev.gauntlet.run.plan;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.workload.ShapedLoad;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of limits in the file of an environment: 50 users, 20 arrivals per second, 10 min. */
class SafetyLimitsTest {

  private static final LoadShape SHAPE =
      LoadShape.phase("test").users(50).spawning(5).perSecond().during(ofMinutes(10));

  @TempDir Path folder;

  private List<String> problems(String limits, Map<String, String> variables, String... options)
      throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("environments")).resolve("staging.conf"), limits);
    Map<String, String> given = new HashMap<>(Map.of("env", "staging", "journeys", "worker"));
    for (String option : options) {
      given.put(option.split("=", 2)[0], option.split("=", 2)[1]);
    }
    try (URLClassLoader files =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Settings settings = Settings.load(new SettingsSources(given, variables, files));
      return ProblemTexts.of(
          () ->
              RunSpec.read(
                  "Test",
                  settings,
                  (name, all) -> ShapedLoad.read(all, chosen -> SHAPE, Journeys.builtIn()).workload()));
    }
  }

  private List<String> problems(String... options) throws IOException {
    return problems(
        "limits {\n  users = 50\n  rate = 20\n  duration = 10 min\n}\n", Map.of(), options);
  }

  @Test
  void loadWithinTheLimitsIsAccepted() throws IOException {
    assertThat(problems()).isEmpty();
    assertThat(problems("model=open", "rate=20")).isEmpty();
  }

  @Test
  void exceededLimitIsReportedWithItsFile() throws IOException {
    assertThat(problems("users=51", "duration=11min"))
        .containsExactlyInAnyOrder(
            "limits.users allows 50, and this run would have 51; lower it with -Dusers"
                + " (environments/staging.conf: 2)",
            "limits.duration allows 10 min, and this run may take 11 min; shorten it with"
                + " -Dduration (environments/staging.conf: 4)");
    assertThat(problems("model=open", "rate=20.5"))
        .containsExactly(
            "limits.rate allows 20 arrivals per second, and this run would have 20.5; lower it"
                + " with -Drate (environments/staging.conf: 3)");
  }

  @Test
  void optionsAndVariablesCannotRaiseTheLimits() throws IOException {
    assertThat(problems("users=51", "limits.users=100"))
        .containsExactlyInAnyOrder(
            "limits.users can be set only in a file, such as environments/NAME.conf: remove it"
                + " here (-Dlimits.users)",
            "limits.users allows 50, and this run would have 51; lower it with -Dusers"
                + " (environments/staging.conf: 2)");
    assertThat(problems("limits.users = 50", Map.of("GAUNTLET_LIMITS_USERS", "100"), "users=51"))
        .hasSize(2)
        .anyMatch(problem -> problem.endsWith("remove it here (GAUNTLET_LIMITS_USERS)"));
  }

  @Test
  void userCapAppliesToAnOpenModel() throws IOException {
    assertThat(problems("limits.users = 50", Map.of(), "model=open", "rate=1"))
        .singleElement()
        .asString()
        .startsWith("limits.users cannot be enforced for an open model")
        .endsWith("(environments/staging.conf: 1)");
  }

  @Test
  void traceIsExemptFromTheLimits() throws IOException {
    assertThat(problems("users=51", "trace=true")).isEmpty();
  }
}
