package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "5 s, PT5S",
    "5s, PT5S",
    "2 min, PT2M",
    "2m, PT2M",
    "1.5 h, PT1H30M",
    ".5s, PT0.5S",
    "1 min .5 s, PT1M0.5S",
    "1h30m, PT1H30M",
    "1 min 30 s, PT1M30S",
    "250 ms, PT0.25S",
    "7 us, PT0.000007S",
    "7 µs, PT0.000007S",
    "1 d, PT24H",
    "4 Hours, PT4H",
    "0 s, PT0S",
    "PT5S, PT5S",
    "pt1h, PT1H"
  })
  void readsCommonNotations(String text, Duration duration) {
    assertThat(DurationText.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "5 x", "soon", "P", "1,5 s", "5 s 3", "PT"})
  void invalidDurationsAreRejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.parse(text))
        .withMessage("must be a number with a unit, such as 30 s, 2 min or 4 h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5 s", "PT-5S", "-PT5S"})
  void negativeDurationsAreRejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.parse(text))
        .withMessage("must not be negative");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999 d", "PT9999999999H"})
  void durationsOutOfRangeAreRejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.parse(text))
        .withMessage("must be shorter than 292 years");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT0.25S, 250 ms",
    "PT37.5S, 37.5 s",
    "PT1M30S, 1 min 30 s",
    "PT4H, 4 h",
    "PT25H0.001S, 25 h 0.001 s"
  })
  void writesTheShortestText(Duration duration, String text) {
    assertThat(DurationText.format(duration)).isEqualTo(text);
    assertThat(DurationText.parse(text)).isEqualTo(duration);
  }
}
