package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-21T07:28:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                             | PT0S",
        " 120                          | PT2M",
        "Sat, 21 Nov 2026 07:28:30 GMT | PT30S",
        "Sat, 21 Nov 2026 07:27:00 GMT | PT0S"
      })
  void aPlatformAsksBySecondsOrByADate(String header, Duration wait) {
    assertThat(RetryAfter.parse(header, NOW)).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Sat, 99 Nov 2026"})
  void whatIsNeitherAsksForNothing(String header) {
    assertThat(RetryAfter.parse(header, NOW)).isEmpty();
  }
}
