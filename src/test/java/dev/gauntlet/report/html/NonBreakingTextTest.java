package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonBreakingTextTest {

  /** An underscore stands for a non-breaking character. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ma create task p95 <= 2000 ms     | ma create task p95 <=_2000_ms",
        "p95 <= 500 ms in 90 % of 1 s windows | p95 <=_500_ms in 90_% of 1_s windows",
        "good answers >= 1                 | good answers >=_1",
        "5 samples of 12 users             | 5 samples of 12 users",
        "300 MB on average                 | 300_MB on average"
      })
  void aNumberKeepsItsUnitAndItsBound(String text, String unbroken) {
    assertThat(NonBreakingText.of(text)).isEqualTo(unbroken.replace('_', '\u00a0'));
  }
}
