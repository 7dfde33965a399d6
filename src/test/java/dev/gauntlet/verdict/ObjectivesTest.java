package dev.gauntlet.verdict;

import static dev.gauntlet.verdict.ConfiguredObjectives.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of reading objectives from the configuration. */
class ObjectivesTest {

  private final Map<String, String> options = new HashMap<>();

  @TempDir Path folder;

  /** An application.conf written by the test. */
  private void file(String text) throws IOException {
    Files.writeString(folder.resolve("application.conf"), text);
  }

  private Objectives read() {
    return ConfiguredObjectives.read(options, classPath());
  }

  private ClassLoader classPath() {
    try {
      return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void defaultsMatchTheLimitsOfTheTeam() {
    assertThat(names(read().all()))
        .containsExactly(
            "errors <= 1 %",
            "good answers >= 1",
            "unanswered <= 1 %",
            "user time >= 90 %",
            "arrivals >= 90 %",
            "setup failures <= 1 %",
            "ma register worker p95 <= 5000 ms",
            "ma send heartbeat p95 <= 500 ms",
            "ma list workers p95 <= 1000 ms",
            "ma get worker p95 <= 500 ms",
            "ma create task p95 <= 2000 ms",
            "ma list tasks p95 <= 1000 ms",
            "ma get task p95 <= 1000 ms",
            "ma get task progress p95 <= 200 ms",
            "ma decompose task p95 <= 2000 ms",
            "ma check health p95 <= 100 ms",
            "pushes lost <= 0",
            "pushes duplicated <= 0",
            "pushes reordered <= 0",
            "pushes misdelivered <= 0",
            "admission over-limit <= 0",
            "admission wrong-refusals <= 0",
            "admission slots-not-returned <= 0",
            "admission statistics-differ <= 0",
            "admission cross-talk <= 0");
  }

  @Test
  void everyLimitCanBeSet() {
    options.put("objectives.run.error-rate", "7 %");
    options.put("objectives.run.ok-per-second", "100");
    options.put("objectives.ma.cancel task.p99", "250 ms");
    assertThat(names(read().all()))
        .contains(
            "errors <= 7 %", "good answers per second >= 100 /s", "ma cancel task p99 <= 250 ms");
  }

  @ParameterizedTest
  @CsvSource({
    "objectives.rn.p95, 1 s, 'unknown key objectives.rn, did you mean run?'",
    "objectives.foo, 3, unknown key objectives.foo; known: ",
    "objectives.abort_on.error-rate, 5 %, 'objectives.abort_on, did you mean abort-on?'",
    "objectives.shop, 3, objectives.shop must be a section"
  })
  void aNameThatIsNoContractIsAnUnknownKey(String key, String value, String problem) {
    options.put(key, value);
    assertThatThrownBy(this::read)
        .hasMessageContaining(problem)
        .hasMessageEndingWith("(-D" + key + ")");
  }

  @Test
  void objectivesOfUnusedContractsAreIgnored() {
    options.put("objectives.shop.buy.p95", "1 s");
    assertThat(names(read().all())).noneMatch(name -> name.contains("buy"));
  }

  @Test
  void unknownPhaseInAnOptionIsRejected() {
    options.put("objectives.run.p95.limit", "1 s");
    options.put("objectives.run.p95.phase", "spke");
    assertThatThrownBy(this::read)
        .hasMessageEndingWith(
            "objectives.run.p95.phase cannot be judged, because Spike has no phase spke (its phases:"
                + " base, spike; did you mean spike?) (-Dobjectives.run.p95.phase)");
  }

  @Test
  void warningLevelNeedsNoLimit() {
    options.put("objectives.run.p99.warn", "500 ms");
    assertThatThrownBy(this::read)
        .hasMessageContaining("limit is missing")
        .hasMessageNotContaining("good side");
  }

  @Test
  void shareOfZeroWindowsIsRejected() {
    options.put("objectives.run.p95.limit", "1 s");
    options.put("objectives.run.p95.share", "0 %");
    assertThatThrownBy(this::read)
        .hasMessageContaining(
            "objectives.run.p95.share must be more than 0 %, which is always met");
  }

  @ParameterizedTest
  @CsvSource({"-1, must not be negative", "0.5, must be a whole number"})
  void fractionalNumberOfPushesIsRejected(String value, String problem) {
    options.put("objectives.audit.lost", value);
    assertThatThrownBy(this::read)
        .hasMessageContaining("objectives.audit.lost " + problem + ", was " + value);
  }

  @Test
  void allProblemsAreReportedTogether() {
    options.put("objectives.run.error-rate", "150 %");
    options.put("objectives.run.p59", "1 s");
    options.put("objectives.ma.\"create tsk\".p95", "1 s");
    options.put("objectives.ma.\"list tasks\".user-time", "90 %");
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("objectives.run.error-rate must be a share")
        .hasMessageContaining("unknown key objectives.run.p59")
        .hasMessageContaining("unknown key objectives.ma.\"create tsk\"")
        .hasMessageContaining("unknown key objectives.ma.\"list tasks\".user-time");
  }

  @Test
  void longFormHoldsFurtherOptions() {
    options.put("objectives.ma.get task.p99.limit", "900 ms");
    options.put("objectives.ma.get task.p99.warn", "500 ms");
    options.put("objectives.ma.get task.p99.min-samples", "50");
    options.put("objectives.ma.get task.p99.phase", "spike");
    Objective read = only("get task p99");
    assertThat(read.name()).isEqualTo("ma get task p99 in spike <= 900 ms");
    assertThat(read)
        .isInstanceOfSatisfying(
            PlainObjective.class,
            plain -> {
              assertThat(plain.warn()).hasValue(500);
              assertThat(plain.minSamples()).hasValue(50);
            });
  }

  @Test
  void longFormReplacesAShortDefault() {
    options.put("objectives.ma.create task.p95.limit", "800 ms");
    options.put("objectives.ma.create task.p95.share", "99 %");
    assertThat(names(read().all()))
        .contains("ma create task p95 <= 800 ms in 99 % of 1 s windows")
        .doesNotContain("ma create task p95 <= 2000 ms");
  }

  @Test
  void windowsRatiosAndRecoveriesAreObjectives() throws IOException {
    file(
        """
        objectives.ma."get task".p95 = [
          1 s
          { limit = 800 ms, window = 10 s, share = 99 % }
          { limit = 800 ms, share = 95 %, phase = spike }
          { ratio = 3, phase = spike, against = base }
          { limit = 800 ms, phase = spike, recovered-within = 30 s }
        ]
        objectives.run.error-rate { limit = 5 %, window = 1 s, share = 90 % }
        objectives.target."pool use" { max = 14, mean { limit = 12, warn = 8 } }
        objectives.warm-up = 10 s
        """);
    Objectives read = read();
    assertThat(names(read.all()))
        .contains(
            "errors <= 5 % in 90 % of 1 s windows",
            "ma get task p95 <= 1000 ms",
            "ma get task p95 <= 800 ms in 99 % of 10 s windows",
            "ma get task p95 in spike <= 800 ms in 95 % of 1 s windows",
            "ma get task p95 in spike <= 3 x base",
            "ma get task p95 <= 800 ms again within 30 s after spike",
            "target pool use max <= 14",
            "target pool use mean <= 12");
    assertThat(read.warmUp()).hasSeconds(10);
  }

  @Test
  void invalidLongFormIsReported() throws IOException {
    file(
        """
        objectives {
          ma {
            "get task".p95 { warn = 1 s }
            "create task".p95 { limit = 1 s, warn = 2 s, min-samples = 0, windw = 3 s }
            "get worker" { p95 { limit = 1 s, warn = 2 s }, answers { limit = 10, warn = 9 } }
            "list tasks" {
              p95 { limit = 1 s, window = 1500 ms, warn = 1 s }
              answers { limit = 10, window = 1 s }
              p99 = [ { ratio = 3, limit = 1 s }, soon ]
            }
            "check health".p95 { limit = 1 s, recovered-within = 3 s }
          }
          target."pool usage".max = 14
          warm-up = soon
        }
        """);
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("objectives.ma.\"get task\".p95.limit is missing")
        .hasMessageContaining(
            "\"get worker\".p95.warn must be within the limit 1000 ms,"
                + " was 2000 ms")
        .hasMessageContaining(
            "answers.warn is no part of answers, which must be met exactly, leave it out")
        .hasMessageContaining("p95.min-samples must be positive")
        .hasMessageContaining("unknown key objectives.ma.\"create task\".p95.windw")
        .hasMessageContaining("p95.window must be whole seconds")
        .hasMessageContaining("p95.warn is no part of windows")
        .hasMessageContaining("answers.window has no meaning for answers")
        .hasMessageContaining("p99.1.limit is no part of a ratio")
        .hasMessageContaining("p99.1.ratio needs phase and against, too")
        .hasMessageContaining("p99.2.limit must be a number with a unit")
        .hasMessageContaining("p95.recovered-within needs phase, too")
        .hasMessageContaining("unknown key objectives.target.\"pool usage\"")
        .hasMessageContaining("objectives.warm-up must be a number with a unit");
  }

  @Test
  void incompleteRatioIsReportedAtItsPlace() {
    options.put("objectives.run.p90.ratio", "3");
    assertThatThrownBy(this::read)
        .hasMessageEndingWith(
            "1 problem:\n  1. objectives.run.p90.ratio needs phase and against, too"
                + " (-Dobjectives.run.p90.ratio)");
  }

  @Test
  void comparisonOfAPhaseWithItselfIsRejected() {
    options.putAll(
        Map.of(
            "objectives.run.p90.ratio", "3",
            "objectives.run.p90.phase", "spike",
            "objectives.run.p90.against", "spike"));
    assertThatThrownBy(this::read)
        .hasMessageContaining(
            "objectives.run.p90.against must name another phase than phase does, was spike");
  }

  @Test
  void warningLevelBeyondTheLimitIsRejected() {
    options.put("objectives.target.\"pool use\".max.limit", "5");
    options.put("objectives.target.\"pool use\".max.warn", "6");
    assertThatThrownBy(this::read)
        .hasMessageContaining(
            "objectives.target.\"pool use\".max.warn must be within the limit 5, was 6");
  }

  @Test
  void groupObjectivesAreASection() throws IOException {
    file("objectives.groups { readers = 3, writers { p95 = 1 s } }");
    assertThatThrownBy(this::read)
        .hasMessageContaining("2 problems:")
        .hasMessageContaining("objectives.groups.readers must be a section { ... }, was 3")
        .hasMessageContaining("objectives.groups.writers.p95 must be a section { ... }, was 1 s");
  }

  @Test
  void objectivesOfContractsOfOtherRunsAreChecked() throws IOException {
    file("objectives.shop { \"get note\" { p59 = 1 s, p95 = soon } }");
    assertThatThrownBy(this::read)
        .hasMessageContaining("unknown key objectives.shop.\"get note\".p59, did you mean p50?")
        .hasMessageContaining("objectives.shop.\"get note\".p95 must be a number with a unit");
  }

  @Test
  void onlyRehearsalSimulationsAreMarked() {
    assertThat(read().rehearsal()).isFalse();
    options.put("objectives.rehearsals", "Smoke,Spike");
    assertThat(read().rehearsal()).isTrue();
  }

  private Objective only(String subject) {
    return read().all().stream()
        .filter(objective -> objective.name().contains(subject))
        .findFirst()
        .orElseThrow();
  }
}
