package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyMetricTest {

  private static final MetricKey PACE = new MetricKey(MetricKind.VALUE, "pace", "");

  @TempDir Path folder;

  private RunData recorded(List<ToDoubleFunction<Session>> values) throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 1, 10));
    JourneyMetric metric = new JourneyMetric(run.recorder, name -> {}, "pace", "");
    values.forEach(value -> metric.record(PACE, value, FrozenClockRun.session()));
    return run.seconds(10).end();
  }

  @Test
  void unrecordableValuesAreListedAmongTheErrors() throws IOException {
    RunData run =
        recorded(
            List.of(
                session -> 5,
                session -> Double.NaN,
                session -> -3,
                session -> -4,
                session -> 1 / 0.0,
                session -> 1e13));
    assertThat(run.work().metrics())
        .singleElement()
        .satisfies(data -> assertThat(data.sum()).isEqualTo(new MetricSum(PACE, 1, 5, 5)));
    assertThat(run.incidents().errors())
        .extracting(ErrorResult::outcome, ErrorResult::message, ErrorResult::count)
        .containsExactlyInAnyOrder(
            tuple(
                "rejected", "the value is NaN: a metric takes numbers from 0 to a million million", 1L),
            tuple(
                "rejected",
                "the value is negative: a metric takes numbers from 0 to a million million",
                2L),
            tuple(
                "rejected",
                "the value is too high: a metric takes numbers from 0 to a million million",
                2L));
    assertThat(run.total().ended()).isZero();
  }

  @Test
  void exceptionOfTheFunctionIsListedAmongTheErrors() throws IOException {
    RunData run =
        recorded(
            List.of(
                session -> {
                  throw new IllegalStateException("no answer yet");
                },
                session -> {
                  throw new AssertionError("no tokens");
                }));
    assertThat(run.work().metrics().get(0).sum().rejected()).isEqualTo(2);
    assertThat(run.incidents().errors())
        .extracting(ErrorResult::message)
        .anySatisfy(text -> assertThat(text).startsWith("IllegalStateException: no answer yet, at"))
        .anySatisfy(text -> assertThat(text).startsWith("AssertionError: no tokens, at"));
  }
}
