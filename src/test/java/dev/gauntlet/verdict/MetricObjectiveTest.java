package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.EvidenceStrength;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricObjectiveTest {

  private static final String NAME = "tokens per second";
  private static final MetricKey RATE = new MetricKey(MetricKind.VALUE, NAME, "tokens/s");
  private static final MetricKey TOKENS = new MetricKey(MetricKind.COUNTER, NAME, "tokens");

  private final Map<String, String> options = new HashMap<>();

  @TempDir Path folder;

  private List<Objective> read() {
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), getClass().getClassLoader()));
    List<Objective> objectives =
        MetricObjectiveReader.read(settings.section("objectives.metrics"), Set.of(NAME));
    settings.throwIfProblems();
    return objectives;
  }

  private ObjectiveResult judged(MetricKey key, double... values) throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 1, 10), false);
    run.recorder.loadStarted();
    for (double value : values) {
      run.recorder.metric(key, value);
    }
    Objectives objectives = Objectives.of(read().toArray(Objective[]::new));
    RunData data = run.seconds(10).end();
    Judgement judgement = Judge.judge(data, objectives);
    RunResultFile.write(run.folder.result(), judgement.result(data));
    return judgement.objectives().get(0);
  }

  private static double[] upTo(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = i + 1;
    }
    return values;
  }

  @Test
  void metMinimumOfAPercentilePasses() throws IOException {
    options.put("objectives.metrics." + NAME + ".p5", ">= 10");
    ObjectiveResult result = judged(RATE, upTo(1000));
    assertThat(result.name()).isEqualTo("metric tokens per second p5 >= 10");
    assertThat(result.measured().value()).isEqualTo(50);
    assertThat(result.allowed().unit()).isEqualTo("tokens/s");
    assertThat(result.status()).isEqualTo(ObjectiveStatus.PASSED);
    assertThat(result.measured().evidence()).isEqualTo(EvidenceStrength.STRONG);
    assertThat(result.reason())
        .isEqualTo("metric tokens per second p5: 50 tokens/s, limit 10 tokens/s (1,000 samples).");
  }

  @Test
  void exceededMaximumOfAPercentileFails() throws IOException {
    options.put("objectives.metrics." + NAME + ".p95", "<= 90");
    ObjectiveResult result = judged(RATE, upTo(100));
    assertThat(result.measured().value()).isEqualTo(95);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.FAILED);
    assertThat(result.measured().margin()).isNegative();
  }

  @Test
  void aTotalIsExact() throws IOException {
    options.put("objectives.metrics." + NAME + ".total", "= 37036.5");
    assertThat(judged(TOKENS, 12_345.5, 12_345.5, 12_345.5).status())
        .isEqualTo(ObjectiveStatus.PASSED);
  }

  @Test
  void warningLevelPassesWithAWarning() throws IOException {
    options.put("objectives.metrics." + NAME + ".min.limit", ">= 1");
    options.put("objectives.metrics." + NAME + ".min.warn", ">= 5");
    ObjectiveResult result = judged(RATE, 3, 4);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.PASSED);
    assertThat(result.warned()).isTrue();
  }

  @Test
  void objectiveWithTooFewValuesIsUndecided() throws IOException {
    options.put("objectives.metrics." + NAME + ".p95", "<= 90");
    assertThat(judged(RATE, upTo(19)).status()).isEqualTo(ObjectiveStatus.UNDECIDED);
  }

  @Test
  void unrecordedMetricIsUndecided() throws IOException {
    options.put("objectives.metrics." + NAME + ".max", "<= 90");
    ObjectiveResult result = judged(RATE);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(result.reason()).isEqualTo("metric tokens per second max: no samples.");
  }

  @Test
  void aCounterHasNoPercentiles() throws IOException {
    options.put("objectives.metrics." + NAME + ".p50", "<= 90");
    ObjectiveResult result = judged(TOKENS, 1, 2, 3);
    assertThat(result.status()).isEqualTo(ObjectiveStatus.UNDECIDED);
    assertThat(result.reason())
        .isEqualTo(
            "metric tokens per second p50: a counter keeps only its sum; set count, total, mean or"
                + " per-second.");
  }

  @Test
  void metricsOfOtherRunsAreSkipped() {
    options.put("objectives.metrics.pages.p95", "<= 90");
    assertThat(read()).isEmpty();
  }

  @Test
  void problemsAreReportedTogether() {
    options.put("objectives.metrics." + NAME + ".p95", "20");
    options.put("objectives.metrics." + NAME + ".p42", ">= 20");
    options.put("objectives.metrics.pages.mean.limit", ">= 20");
    options.put("objectives.metrics.pages.mean.warn", ">= 10");
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a bound and a number, such as \">= 20\" or \"<= 0.5\", was 20 (")
        .hasMessageContaining("p42")
        .hasMessageContaining("must be within the limit >= 20, was >= 10");
  }

  @Test
  void defaultHealthLimitsAreThoseOfReferenceConf() {
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), getClass().getClassLoader()));
    assertThat(HealthLimits.read(settings.section("health"))).isEqualTo(HealthLimits.STANDARD);
  }
}
