package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"username\":\"ada\",\"password\":\"s3c\\\"ret\"} |"
            + " {\"username\":\"ada\",\"password\":******}",
        "{\"tokens\":{\"access_token\": \"eyJ.x.y\",\"expires_in\":900}} |"
            + " {\"tokens\":******}",
        "{\"n\":{\"secret_key\":\"s\",\"api-key\":\"k\"},\"authorization\":\"Bearer t\"} |"
            + " {\"n\":{\"secret_key\":******,\"api-key\":******},\"authorization\":******}",
        "{\"private_key\":\"p\",\"credentials\":[{\"id\":\"a]b\"},{\"id\":\"c\"}],\"x\":1} |"
            + " {\"private_key\":******,\"credentials\":******,\"x\":1}",
        "{'token': 'it\\'s', 'x': 1} | {'token': ******, 'x': 1}",
        "{\"detail\":\"{\\\"token\\\":\\\"abc\\\",\\\"n\\\":1}\"} |"
            + " {\"detail\":\"{\\\"token\\\":******,\\\"n\\\":1}\"}",
        "Authorization: Bearer abc, then more | Authorization: ******, then more",
        "{\"max_tokens\":4096,\"prompt_tokens\": 12} | {\"max_tokens\":4096,\"prompt_tokens\": 12}",
        "{\"x\":1,\"password\":\"hunt\\ | {\"x\":1,\"password\":******",
        "username=ada&password=hunter2&x=1 | username=ada&password=******&x=1",
        "{\"api_key\":\"k\",\"apiKey\":\"k\",\"refreshToken\":\"r\"} |"
            + " {\"api_key\":******,\"apiKey\":******,\"refreshToken\":******}",
        "{\"message\":\"Could not validate credentials\"} | {\"message\":\"Could not validate"
            + " credentials\"}"
      })
  void fieldsThatAreCalledLikeASecretAreMasked(String text, String masked) {
    assertThat(SecretMask.fields(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"key\":\"abc\",\"in\":[\"a\", \"b\"],\"n\":9} | {\"key\":******,\"in\":[******,"
            + " ******],\"n\":9}",
        "{\"a\":\"quoted \\\" : one\",\"cut\":\"abc | {\"a\":******,\"cut\":******",
        "key=abc | (not shown, it may hold a token)"
      })
  void anAnswerThatGivesATokenIsShownWithoutItsTexts(String answer, String masked) {
    assertThat(SecretMask.texts(answer)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer abc, ******",
    "Set-Cookie, sid=abc; Path=/, ******",
    "X-API-Key, abc, ******",
    "Proxy-Authorization, Basic abc, ******",
    "Content-Type, application/json, application/json",
    "Location, /next?token=abc&page=2, /next?token=******&page=2"
  })
  void headerIsShownUnlessItsNameMarksASecret(String name, String value, String shown) {
    assertThat(SecretMask.named(name, value)).isEqualTo(shown);
  }

  @Test
  void userSecretsAreMaskedEverywhere() {
    assertThat(SecretMask.values("Bearer abc is no token, abc", List.of("abc", "")))
        .isEqualTo("Bearer ****** is no token, ******");
    assertThat(SecretMask.values("abcdef", List.of("abc", "abcdef"))).isEqualTo("******");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p\"w! \\n/é&<😀",
        "p\\\"w! \\\\n\\/é&<😀",
        "p\\u0022w! \\\\n/\\u00E9\\u0026\\u003c\\ud83d\\ude00",
        "p\\\\\\\"w! \\\\\\\\n/\\\\u00e9&<😀",
        "p%22w%21+%5Cn%2F%C3%A9%26%3C%F0%9F%98%80",
        "p%22w!%20%5Cn/%C3%A9%26%3C%F0%9F%98%80",
        "p&quot;w! \\n/&#233;&amp;&lt;&#x1F600;"
      })
  void aSecretIsMaskedInWhateverFormItIsWritten(String written) {
    assertThat(SecretMask.values("<" + written + ">", List.of("p\"w! \\n/é&<😀")))
        .isEqualTo("<******>");
  }

  @ParameterizedTest
  @CsvSource({
    "a bad password a, ****** bad password ******",
    "'{\"pw\":\"a\"}', '{\"pw\":\"******\"}'",
    "pw%3Da&b=c, pw%3D******&b=c",
    "x\\na\\u000aa, x\\n******\\u000a******"
  })
  void aSecretOfAFewLettersIsMaskedWhereItStandsAlone(String text, String masked) {
    assertThat(SecretMask.values(text, List.of("a"))).isEqualTo(masked);
  }

  @Test
  void shortSymbolicSecretIsMaskedEverywhere() {
    assertThat(SecretMask.values("bob!a and x-1-y", List.of("!a", "-1-")))
        .isEqualTo("bob****** and x******y");
  }

  @Test
  void truncatedTextEndingLikeAShortSecretIsUnchanged() {
    assertThat(SecretMask.valuesOfCut("all of the data", List.of("a")))
        .isEqualTo("all of the data");
    assertThat(SecretMask.valuesOfCut("the key is ab", List.of("abc")))
        .isEqualTo("the key is ******");
  }

  @Test
  void knownSecretsAreMaskedBeforeFields() {
    assertThat(SecretMask.text("password=a b c&token=t", List.of("a b c")))
        .isEqualTo("password=******&token=******");
  }

  @Test
  void secretValuesAreRecognizedByName() {
    assertThat(
            SecretMask.secrets(
                Map.of("password", "p", "username", "u", "sessions", 3, "token", " ")))
        .containsExactly("p");
  }

  @Test
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void maskingTimeIsIndependentOfTheEncodingsOfASecret() {
    assertThat(SecretMask.values("\\".repeat(1 << 20), List.of("\"\"\\!"))).hasSize(1 << 20);
  }

  /** Answers are masked on an event loop, which all users share. */
  static Stream<String> unkindTexts() {
    return Stream.of("a", "token", "token-", "\"", "'", "\\", "\\\"", " ", ":", "[", "{\"token\":")
        .flatMap(part -> Stream.of(part, "{\"token\":\"" + part, "token" + part, "[" + part))
        .map(text -> text + text.substring(text.length() - 1).repeat(1 << 20));
  }

  @ParameterizedTest
  @MethodSource("unkindTexts")
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void maskingIsFastForAdversarialText(String text) {
    assertThat(SecretMask.fields(text).length()).isPositive();
    assertThat(SecretMask.texts("{" + text).length()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\\\"", "token", "token=", "\"token\":"})
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void maskingTimeIsLinearInTheTextLength(String part) {
    String text = part.repeat((1 << 20) / part.length());
    assertThat(SecretMask.fields(text).length()).isPositive();
    assertThat(SecretMask.texts("[" + text).length()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_900, 16 << 20})
  void secretOfAnyLengthIsMasked(int length) {
    String answer = "{\"token\":\"%s\",\"n\":1}".formatted("a".repeat(length));
    assertThat(SecretMask.fields(answer)).isEqualTo("{\"token\":******,\"n\":1}");
  }
}
