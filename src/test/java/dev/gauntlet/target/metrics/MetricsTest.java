package dev.gauntlet.target.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of pages of metrics and of the expressions that select from them. */
class MetricsTest {

  private static final List<MetricLine> PAGE =
      MetricLine.all(
          """
          # HELP pool_in_use Connections in use
          # TYPE pool_in_use gauge
          pool_in_use{pool="a",type="sql",} 3
          pool_in_use{pool="b, \\"c\\"",type="sql"} 4.5
          pool_in_use{pool="d",type="worker"} 10 1395066363000
          memory_bytes 1.5E8
          temperature NaN
          limit_bytes +Inf

          what is this
          cpu_seconds_total 12
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "memory_bytes | 1.5e8",
        "pool_in_use | 17.5",
        "pool_in_use{type=\"sql\"} | 7.5",
        "pool_in_use{type=\"sql\", pool=\"a\"} | 3",
        "pool_in_use { type = \"sql\" } | 7.5",
        "rate(cpu_seconds_total) | 12",
      })
  void anExpressionIsTheSumOfTheLinesThatItSelects(String expression, double sum) {
    assertThat(SeriesExpression.parse(expression).sum(PAGE)).hasValue(sum);
  }

  @ParameterizedTest
  @ValueSource(strings = {"temperature", "limit_bytes", "unknown", "pool_in_use{type=\"x\"}"})
  void missingOrInvalidMetricHasNoValue(String expression) {
    assertThat(SeriesExpression.parse(expression).sum(PAGE)).isEmpty();
  }

  @Test
  void onlyRatesAreMarkedAsRates() {
    assertThat(SeriesExpression.parse("rate(cpu_seconds_total)").rate()).isTrue();
    assertThat(SeriesExpression.parse("cpu_seconds_total").rate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1x",
        "a + b",
        "a{b}",
        "a{b=c}",
        "a{b=\"c\"} 1",
        "sum(a)",
        "rate(a[1m])",
        "a{b=\"c\" d}"
      })
  void invalidExpressionIsReportedWithTheNextStep(String expression) {
    assertThatThrownBy(() -> SeriesExpression.parse(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be like")
        .hasMessageContaining("target.metrics.prometheus");
  }

  @Test
  void quotedLabelsAreParsed() {
    assertThat(PAGE.get(1).labels()).containsEntry("pool", "b, \"c\"");
  }
}
