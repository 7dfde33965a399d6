package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"username\":\"ada\",\"password\":\"s3c\\\"ret\"} |"
            + " {\"username\":\"ada\",\"password\":******}",
        "{\"tokens\":{\"access_token\": \"eyJ.x.y\",\"expires_in\":900}} |"
            + " {\"tokens\":{\"access_token\": ******,\"expires_in\":900}}",
        "username=ada&password=hunter2&x=1 | username=ada&password=******&x=1",
        "{\"api_key\":\"k\",\"apiKey\":\"k\",\"refreshToken\":\"r\"} |"
            + " {\"api_key\":******,\"apiKey\":******,\"refreshToken\":******}",
        "{\"message\":\"Could not validate credentials\"} | {\"message\":\"Could not validate"
            + " credentials\"}"
      })
  void fieldsThatAreCalledLikeASecretAreMasked(String text, String masked) {
    assertThat(Mask.fields(text)).isEqualTo(masked);
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
    assertThat(Mask.texts(answer)).isEqualTo(masked);
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
  void aHeaderIsShownUnlessItsNameTellsOfASecret(String name, String value, String shown) {
    assertThat(Mask.named(name, value)).isEqualTo(shown);
  }

  @Test
  void theUsersOwnSecretsAreMaskedWhereverTheyStand() {
    assertThat(Mask.values("Bearer abc is no token, abc", java.util.List.of("abc", "")))
        .isEqualTo("Bearer ****** is no token, ******");
  }
}
