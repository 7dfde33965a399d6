package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFingerprintTest {

  private final MessageFingerprint fingerprint = new MessageFingerprint();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status.find.is(200), but actually found 503 | status.find.is(200), but actually found 503",
        "task 0b9ff3c4-54a5-4b6c-a7ef-a2bb6f8bb2d5 unknown | task * unknown",
        "Connection refused: localhost/127.0.0.1:8080 | Connection refused:"
            + " localhost/127.0.0.1:8080",
        "no answer after 1795262400000 | no answer after *",
        "token eyJhbGciOiJIUzI1NiIsInR5.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x-1 bad | token * bad",
        "java.net.ConnectException: refused | java.net.ConnectException: refused",
      })
  void identifiersOfOneOccurrenceAreLeftOut(String message, String made) {
    assertThat(fingerprint.of(message)).isEqualTo(made);
  }

  @Test
  void aMessageIsOneShortLine() {
    assertThat(fingerprint.of("two\n\tlines\u0007 ")).isEqualTo("two lines");
    assertThat(fingerprint.of("long ".repeat(10_000))).hasSize(200).endsWith("...");
  }

  @Test
  void fingerprintSplitsNoSurrogatePair() {
    assertThat(fingerprint.of("a \ud800 b \udc00")).isEqualTo("a \ufffd b \ufffd");
    assertThat(fingerprint.of("smile \ud83d\ude00")).isEqualTo("smile \ud83d\ude00");
    for (int before : new int[] {195, 196, 197, 795, 796, 797}) {
      for (String start : List.of("x", "1")) {
        String message = start.repeat(before) + "\ud83d\ude00".repeat(400);
        assertThat(fingerprint.of(message))
            .doesNotContainPattern("[\\p{Cs}\ufffd]")
            .endsWith("...");
      }
    }
  }
}
