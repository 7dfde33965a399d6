package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricUnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "process_resident_memory_bytes         | 3145728 | MB   | 3",
        "jvm_memory_used_bytes{area=\"heap\"}  | 1048576 | MB   | 1",
        "rate(sent_bytes_total)                | 2097152 | MB/s | 2",
        "process_cpu_usage                     | 0.25    | %    | 25",
        "cache_hit_ratio                       | 0.5     | %    | 50",
        "queue_wait_seconds                    | 2.5     | s    | 2.5",
        "queue_wait_seconds_max                | 0.25    | ms   | 250",
        "rate(process_cpu_seconds_total)       | 0.5     | s/s  | 0.5",
        "rate(http_requests_total)             | 12      | /s   | 12",
        "rate(http_requests_total{a=\"b\"}[1m])| 12      | /s   | 12"
      })
  void metricNameDeterminesTheUnit(
      String expression, double reported, String symbol, double shown) {
    MetricUnit unit = MetricUnit.of(expression, reported);
    assertThat(unit.symbol()).isEqualTo(symbol);
    assertThat(reported * unit.factor()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vertx_pool_in_use{pool_type=\"sql\"}",
        "http_requests_total",
        "bytes",
        "seconds_since_start",
        "sum(rate(sent_bytes_total[1m]))",
        "used_bytes / limit_bytes",
        ""
      })
  void missingUnitIsNotGuessed(String expression) {
    assertThat(MetricUnit.of(expression, 0.5)).isEqualTo(new MetricUnit("", 1));
  }
}
