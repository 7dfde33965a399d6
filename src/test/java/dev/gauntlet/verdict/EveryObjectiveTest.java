package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.measure.StreamedAnswers;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.ResultSchema;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of every kind of objective, with limits of every size, match the schema. */
class EveryObjectiveTest {

  private static final Optional<String> ALL = Optional.empty();
  private static final Optional<String> PHASE = Optional.of("base");

  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(folder, new PlannedLoad(10, 2, 20, 10, 100));
    run.recorder.loadStarted();
    run.recorder.phase("base");
  }

  private static List<Objective> objectives(double limit) {
    List<Objective> all = new ArrayList<>();
    OptionalDouble warn = OptionalDouble.of(limit);
    OptionalLong samples = OptionalLong.empty();
    for (ObjectiveMetric metric : ObjectiveMetric.values()) {
      Criterion criterion = new Criterion(ALL, ALL, metric, limit);
      all.add(new PlainObjective(criterion, ALL, warn, samples));
      if (metric.overTime()) {
        all.add(new PlainObjective(criterion, PHASE, warn, samples));
        all.add(new WindowedObjective(criterion, 2, 99, PHASE));
        all.add(new RatioObjective(criterion, "after", "base", limit, samples));
        all.add(new RecoveryObjective(criterion, "base", limit, 1));
      }
    }
    for (MetricStatistic statistic : MetricStatistic.values()) {
      for (Bound bound : Bound.values()) {
        Threshold threshold = new Threshold(bound, limit);
        for (ObjectiveValues values : values()) {
          all.add(
              new MetricObjective(values, statistic, threshold, Optional.of(threshold), samples));
        }
      }
    }
    for (TargetObjective.Statistic statistic : TargetObjective.Statistic.values()) {
      all.add(new TargetObjective("memory", statistic, limit, warn));
    }
    RequestSelector everything = new RequestSelector(ALL, ALL);
    all.add(new CompletionObjective(everything, Optional.empty(), limit));
    for (StreamCompletion completion : StreamCompletion.values()) {
      all.add(new CompletionObjective(everything, Optional.of(completion), limit));
    }
    all.add(new GoodputObjective(everything, Optional.empty(), limit));
    for (RefusalStatistic statistic : RefusalStatistic.values()) {
      all.add(new RefusalObjective(everything, "global", statistic, limit));
    }
    for (AdmissionCount count : AdmissionCount.values()) {
      all.add(new AdmissionObjective(count, (long) limit));
    }
    for (DeliveryCount count : DeliveryCount.values()) {
      all.add(new AuditObjective(count, (long) limit));
    }
    return all;
  }

  private static List<ObjectiveValues> values() {
    List<ObjectiveValues> all = new ArrayList<>();
    for (String name : List.of("pace", "tokens", "unknown")) {
      all.add(new JourneyMetricValues(name));
    }
    RequestSelector selector = new RequestSelector(ALL, Optional.of("get task"));
    for (StreamFigure figure : StreamFigure.values()) {
      all.add(
          new StreamValues(selector, figure.setting(), figure, data -> data.figure(figure)));
    }
    return all;
  }

  private void assertResultFits(double limit) throws IOException {
    RunData data = run.end();
    Objectives objectives = Objectives.of(objectives(limit).toArray(Objective[]::new));
    RunResult result = Judge.judge(data, objectives).result(data);
    RunResultFile.write(run.folder.result(), result);
    ResultSchema.assertFits(run.folder.result());
    assertThat(RunResultFile.read(run.folder.result())).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, Double.MIN_VALUE, Double.MAX_VALUE})
  void everyObjectiveIsJudgedInARunWithSamples(double limit) throws IOException {
    run.users(2, "task");
    run.recorder.metrics(Map.of("memory", 1e300));
    for (int second = 0; second < 10; second++) {
      if (second == 5) {
        run.recorder.phase("after");
      }
      run.recorder.streamed(
          new RequestKey("task", "get task"), StreamedAnswers.withTokens(9, 10, 20, 30));
      run.recorder.metric(new MetricKey(MetricKind.VALUE, "pace", "tokens/s"), 1e12);
      run.recorder.metric(new MetricKey(MetricKind.COUNTER, "tokens", "1"), 1e12);
      run.answers(5, "task", "get task", 10 + second, new Outcome.Ok())
          .answers(1, "task", "get task", 1, new Outcome.Failed("status 500"))
          .seconds(1);
    }
    assertResultFits(limit);
  }

  @Test
  void everyObjectiveIsJudgedInARunWithoutSamples() throws IOException {
    run.seconds(10);
    assertResultFits(0);
  }
}
