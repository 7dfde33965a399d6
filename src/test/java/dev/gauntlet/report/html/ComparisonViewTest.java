package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonViewTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4   | 3      | -25.0 %",
        "4   | 5      | +25.0 %",
        "4   | 4      | none",
        "0   | 4      | –",
        "100 | 99.962 | under 0.1 %",
        "100 | 99.9   | -0.1 %"
      })
  void insignificantChangeHasNoSign(double before, double now, String change) {
    assertThat(ComparisonView.change(before, now)).isEqualTo(change);
  }
}
