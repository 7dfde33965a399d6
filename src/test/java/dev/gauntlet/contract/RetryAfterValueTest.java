package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterValueTest {

  private static final Instant NOW = Instant.parse("2026-11-21T07:28:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                             | PT0S",
        " 120                          | PT2M",
        "Sat, 21 Nov 2026 07:28:30 GMT | PT30S",
        "Sat, 21 Nov 2026 07:27:00 GMT | PT0S",
        "1.5                           | PT1.5S",
        "10000000                      | PT2777H46M40S",
        "99999999999999999999          | PT596523H14M7S",
        "Saturday, 21-Nov-26 07:28:30 GMT | PT30S",
        "Saturday, 21-Nov-76 07:28:00 GMT | PT438312H",
        "Monday, 21-Nov-77 07:28:30 GMT | PT0S",
        "Sunday, 06-Nov-94 08:49:37 GMT | PT0S",
        "Sat Nov 21 07:28:30 2026      | PT30S",
        "Tue Dec  1 07:28:00 2026      | PT240H",
        "Sun Nov  6 08:49:37 1994      | PT0S"
      })
  void platformAsksBySecondsOrByADateInThreeForms(String header, Duration wait) {
    assertThat(RetryAfterValue.parse(header, NOW)).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1,5", "1.", "1e3", "Sat, 99 Nov 2026", "Sat Nov 21 2026"})
  void invalidRetryAfterValueIsIgnored(String header) {
    assertThat(RetryAfterValue.parse(header, NOW)).isEmpty();
  }
}
