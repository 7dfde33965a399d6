package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Problem;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets every key of reference.conf to the same value, which is invalid for almost all keys. */
class EveryKeyTest {

  private static final String FILE = "environments/wrong.conf";
  private static final List<String> SIMULATIONS =
      List.of("Smoke", "PubSub", "SlowConsumer", "multiagent.Health50");

  @TempDir Path folder;

  private static List<String> keys() {
    return Settings.load(new SettingsSources(Map.of(), Map.of(), RunSpec.class.getClassLoader()))
        .whole()
        .lines()
        .map(line -> line.split(" = ", 2)[0])
        .toList();
  }

  private List<Problem> problems(String simulation, List<String> keys, String value)
      throws Exception {
    Files.createDirectories(folder.resolve(FILE).getParent());
    Files.write(
        folder.resolve(FILE), keys.stream().map(key -> "%s = %s".formatted(key, value)).toList());
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, RunSpec.class.getClassLoader())) {
      Map<String, String> options = Map.of("env", "wrong");
      Throwable thrown =
          catchThrowable(
              () ->
                  PlanCheck.of(simulation, options, new SettingsSources(options, Map.of(), files)));
      assertThat(thrown)
          .describedAs("%s with %s everywhere", simulation, value)
          .isInstanceOf(ConfigurationException.class);
      return ((ConfigurationException) thrown).problems();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "-1",
        "0",
        "1e400",
        "12345678901234567890",
        "99999999 d",
        "null",
        "[]",
        "[null]",
        "{ a = 1 }",
        "[{ a = 1 }]",
        "[{}]",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\",\"",
        "\"*\"",
        "\"://\""
      })
  void isAProblemAtItsLineOrIsAccepted(String value) throws Exception {
    for (String simulation : SIMULATIONS) {
      List<Problem> problems = problems(simulation, keys(), value);
      assertThat(problems)
          .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("Exception"))
          .extracting(problem -> problem.origin().place())
          .containsOnly(FILE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[a]]", "{ nosuch = 1 }"})
  void wrongTypesOfAllKeysAreReportedTogether(String value) throws Exception {
    List<String> keys = new ArrayList<>(keys());
    // Keys that only other simulations or commands read, and keys that decide what is read.
    keys.removeIf(key -> key.matches("(scenarios|probe|load\\.journeys|target\\.contract)\\b.*"));
    List<String> found = problems("Smoke", keys, value).stream().map(Problem::path).toList();
    keys.removeIf(key -> found.stream().anyMatch(path -> path.startsWith(key)));
    assertThat(keys).isEmpty();
  }
}
