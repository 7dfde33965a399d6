package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "0.001 | 0",
        "0.42 | 0.42",
        "4.0 | 4",
        "4.256 | 4.26",
        "42.16 | 42.2",
        "421.4 | 421",
        "1502.4 | 1,502"
      })
  void threeDigitsAreEnoughToRead(double value, String text) {
    assertThat(NumberText.brief(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0 users", "1 | 1 user", "2 | 2 users", "1502 | 1,502 users"})
  void singularIsUsedForOne(long value, String text) {
    assertThat(NumberText.counted(value, "user")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.2914, 0.29 s", "9.6, 9.6 s", "10, 0:10", "45.2, 0:45"})
  void shortTimeIsShownInSeconds(double seconds, String text) {
    assertThat(NumberText.length(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0:00", "45, 0:45", "480, 8:00", "3599, 59:59", "14405, 4:00:05"})
  void timesAreShownAsOnAClock(long seconds, String text) {
    assertThat(NumberText.clock(Duration.ofSeconds(seconds))).isEqualTo(text);
  }
}
