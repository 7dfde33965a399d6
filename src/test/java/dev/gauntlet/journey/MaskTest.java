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
        "{\"username\":\"ada\",\"password\":\"s3c\\\"ret\"} | {\"username\":\"ada\",\"password\":******}",
        "{\"tokens\":{\"access_token\": \"eyJ.x.y\",\"expires_in\":900}} | {\"tokens\":{\"access_token\": ******,\"expires_in\":900}}",
        "username=ada&password=hunter2&x=1 | username=ada&password=******&x=1",
        "{\"api_key\":\"k\",\"apiKey\":\"k\",\"refreshToken\":\"r\"} | {\"api_key\":******,\"apiKey\":******,\"refreshToken\":******}",
        "{\"message\":\"Could not validate credentials\"} | {\"message\":\"Could not validate credentials\"}"
      })
  void fieldsThatAreCalledLikeASecretAreMasked(String text, String masked) {
    assertThat(Mask.fields(text)).isEqualTo(masked);
  }

  @Test
  void theUsersOwnSecretsAreMaskedWhereverTheyStand() {
    assertThat(Mask.values("Bearer abc is no token, abc", java.util.List.of("abc", "")))
        .isEqualTo("Bearer ****** is no token, ******");
  }
}
