package dev.gauntlet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageMarkTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "60466175, 999999999999, 4000000000000000000", "7, 3, -12345"})
  void markerIsFoundWithinText(int stream, long sequence, long sentNanos) {
    MessageMark mark = new MessageMark("r17", stream, sequence, sentNanos);

    assertThat(MessageMark.in("{\"message\":\"step gnt. " + mark.text() + " done\"}"))
        .contains(mark);
  }

  @Test
  void textWithoutMarkerHasNone() {
    assertThat(MessageMark.in("{\"message\":\"done\"}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gnt.r1.1.1.",
        "gnt.r1.zzzzzz.1.1.",
        "gnt.r 1.1.1.1.",
        "gnt.r1.1.zzzzzzzzzzzzz.1."
      })
  void aTornMarkIsNone(String text) {
    assertThat(MessageMark.in(text)).isEmpty();
  }
}
