package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PASSWORD",
        "admin-password",
        "client_secret",
        "accessToken",
        "api-key",
        "apiKey",
        "apikey",
        "API_KEY",
        "private-key",
        "Authorization",
        "credentials",
        "passphrase"
      })
  void lastWordOfAKeyMarksASecret(String key) {
    assertThat(SecretSettings.isSecret(key)).isTrue();
    assertThat(SecretSettings.mask(key, "x")).isEqualTo(SecretSettings.MASK);
    assertThat(SecretSettings.mask(key, 123)).isEqualTo(SecretSettings.MASK);
    assertThat(SecretSettings.mask(key, List.of("x"))).isEqualTo(List.of(SecretSettings.MASK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password-cost",
        "token-life",
        "chunks-per-token",
        "key",
        "users",
        "keyboard",
        "--",
        "compass"
      })
  void nonSecretKeysAreShown(String key) {
    assertThat(SecretSettings.mask(key, "x")).isEqualTo("x");
  }

  @Test
  void secretsAreFoundInsideOfStructures() {
    Object masked =
        SecretSettings.mask(
            "accounts", List.of(Map.of("name", "a", "password", "b"), "redis://:pw@h:1/0"));
    assertThat(masked)
        .isEqualTo(
            List.of(
                Map.of("name", "a", "password", SecretSettings.MASK),
                "redis://" + SecretSettings.MASK + "@h:1/0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h/a@b", "http://h:80/a@b", "http://h:80", "http://[::1]:80/a"})
  void addressWithoutCredentialsIsUnchanged(String url) {
    assertThat(SecretSettings.mask("url", url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://me:pw@h/a", "http://me:p w@h/a", "http://me:p/w@h/a", "http://pw@h/a"})
  void credentialsAreMaskedInAnInvalidAddressToo(String url) {
    assertThat(SecretSettings.mask("url", url)).isEqualTo("http://" + SecretSettings.MASK + "@h/a");
  }
}
