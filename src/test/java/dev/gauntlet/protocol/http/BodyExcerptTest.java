package dev.gauntlet.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.contract.SecretMask;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyExcerptTest {

  private static final String SECRET = "hunter-2-9f8e7d";

  /** Returns a body whose secret begins the given number of characters from the cut. */
  private static String body(int start, String before) {
    return "x".repeat(BodyExcerpt.LONGEST + start - before.length())
        + before
        + SECRET
        + "\"}"
        + "y";
  }

  private static String shown(String body, List<String> known) {
    return BodyExcerpt.of(body, body.length(), known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" \"access_token\":\"", " token=", " {'api-key': '", " \\\"secret\\\":\\\""})
  void secretFieldIsMaskedAcrossTheCut(String name) {
    assertThat(IntStream.rangeClosed(-SECRET.length() - 2, 2))
        .allSatisfy(
            start ->
                assertThat(shown(body(start, name), List.of())).doesNotContain("hunt", "9f8e"));
  }

  @Test
  void secretOfTheUserIsMaskedAcrossTheCut() {
    assertThat(IntStream.rangeClosed(-SECRET.length() - 2, -4))
        .allSatisfy(
            start ->
                assertThat(shown(body(start, " is "), List.of("", SECRET)))
                    .contains(SecretMask.MASKED)
                    .doesNotContain("hunt", "9f8e"));
  }

  @Test
  void maskingBeforeTheCutRevealsNoPartOfASecret() {
    String body = SECRET.repeat(1_000);
    assertThat(shown(body, List.of(SECRET))).doesNotContain("hunt", "9f8e");
  }

  @Test
  void tokenOfATruncatedAnswerIsMasked() {
    String body = "{\"key\":\"" + SECRET.repeat(1_000);
    assertThat(BodyExcerpt.givingToken(body, body.length()))
        .isEqualTo("{\"key\":" + SecretMask.MASKED + " ... (cut, 15,008 in all)");
  }

  @Test
  void aShortBodyIsShownWhole() {
    assertThat(shown("{\"error\":\"no such agent h\"}", List.of(SECRET)))
        .isEqualTo("{\"error\":\"no such agent h\"}");
    assertThat(shown("ends with hunter", List.of(SECRET))).isEqualTo("ends with hunter");
  }

  @Test
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void costIsIndependentOfTheBodySize() {
    String body = "{\"data\":\"%s\"}".formatted("a".repeat(16 << 20));
    for (int i = 0; i < 100; i++) {
      assertThat(shown(body, List.of(SECRET)).length()).isBetween(2_048, 2_100);
    }
  }

  @Test
  void theCutSplitsNoSurrogatePair() {
    String start = "x".repeat(BodyExcerpt.LONGEST - 1);
    assertThat(shown(start + "\ud83d\ude00", List.of("y"))).startsWith(start + " ... (cut");
  }
}
