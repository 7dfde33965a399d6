package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoodLimitsTest {

  private static final long MILLI = 1_000_000;

  /** First content after 150 ms, gaps of 20 and 400 ms, last content after 570 ms. */
  private static final StreamedAnswer ANSWER = StreamedAnswers.complete(100, 150, 20, 400);

  private static Goodness of(Map<String, Double> stream, StreamedAnswer answer) {
    return new GoodLimits("pg", "ask", null, stream).of(MILLI, Optional.of(answer));
  }

  private static Goodness ofLatency(double limit, Optional<StreamedAnswer> streamed) {
    return new GoodLimits("pg", "ask", limit, Map.of()).of(600 * MILLI, streamed);
  }

  @Test
  void limitMayBeReached() {
    assertThat(ofLatency(600, Optional.empty())).isEqualTo(Goodness.GOOD);
    assertThat(ofLatency(599, Optional.empty())).isEqualTo(Goodness.NOT_GOOD);
  }

  @Test
  void latencyOfAStreamEndsWithItsLastContent() {
    assertThat(ofLatency(570, Optional.of(ANSWER))).isEqualTo(Goodness.GOOD);
    assertThat(ofLatency(569, Optional.of(ANSWER))).isEqualTo(Goodness.NOT_GOOD);
  }

  @Test
  void allLimitsMustBeMetAtOnce() {
    assertThat(of(Map.of("first-content", 150.0, "longest-gap", 400.0), ANSWER))
        .isEqualTo(Goodness.GOOD);
    assertThat(of(Map.of("first-content", 150.0, "longest-gap", 399.0), ANSWER))
        .isEqualTo(Goodness.NOT_GOOD);
  }

  @Test
  void everyGapMustMeetTheLimitOfGaps() {
    assertThat(of(Map.of("gap", 400.0), ANSWER)).isEqualTo(Goodness.GOOD);
    assertThat(of(Map.of("gap", 21.0), ANSWER)).isEqualTo(Goodness.NOT_GOOD);
  }

  @Test
  void rateIsAMinimum() {
    StreamedAnswer answer = StreamedAnswers.withTokens(21, 100, 500, 500);
    assertThat(of(Map.of("tokens-per-second", 20.0), answer)).isEqualTo(Goodness.GOOD);
    assertThat(of(Map.of("tokens-per-second", 20.1), answer)).isEqualTo(Goodness.NOT_GOOD);
  }

  @Test
  void milestoneIsAMaximum() {
    StreamedAnswer answer = StreamedAnswers.withMilestone("saved", 75);
    assertThat(of(Map.of("saved", 75.0), answer)).isEqualTo(Goodness.GOOD);
    assertThat(of(Map.of("saved", 74.0), answer)).isEqualTo(Goodness.NOT_GOOD);
  }

  @Test
  void answerWithoutALimitedValueIsExcluded() {
    assertThat(of(Map.of("tokens-per-second", 20.0), ANSWER)).isEqualTo(Goodness.EXCLUDED);
    assertThat(of(Map.of("saved", 20.0), ANSWER)).isEqualTo(Goodness.EXCLUDED);
    assertThat(of(Map.of("gap", 20.0), StreamedAnswers.complete(100, 150)))
        .isEqualTo(Goodness.EXCLUDED);
    assertThat(
            new GoodLimits("pg", "ask", null, Map.of("gap", 1.0)).of(MILLI, Optional.empty()))
        .isEqualTo(Goodness.EXCLUDED);
  }

  @Test
  void exceededLimitDecidesWhereAnotherCannotBeMeasured() {
    assertThat(of(Map.of("tokens-per-second", 20.0, "first-content", 100.0), ANSWER))
        .isEqualTo(Goodness.NOT_GOOD);
  }
}
