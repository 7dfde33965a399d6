package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
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
  void theLastWordOfAKeyTellsASecret(String key) {
    assertThat(Secrets.isSecret(key)).isTrue();
    assertThat(Secrets.mask(key, "x")).isEqualTo(Secrets.MASK);
    assertThat(Secrets.mask(key, 123)).isEqualTo(Secrets.MASK);
    assertThat(Secrets.mask(key, List.of("x"))).isEqualTo(List.of(Secrets.MASK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password-cost", "token-life", "key", "users", "keyboard", "--", "compass"})
  void otherKeysAreShown(String key) {
    assertThat(Secrets.mask(key, "x")).isEqualTo("x");
  }

  @Test
  void secretsAreFoundInsideOfStructures() {
    Object masked =
        Secrets.mask(
            "accounts", List.of(Map.of("name", "a", "password", "b"), "redis://:pw@h:1/0"));
    assertThat(masked)
        .isEqualTo(
            List.of(
                Map.of("name", "a", "password", Secrets.MASK),
                "redis://" + Secrets.MASK + "@h:1/0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h/a@b", "http://h:80/a@b", "http://h:80", "http://[::1]:80/a"})
  void anAddressWithoutCredentialsIsLeftAsItIs(String url) {
    assertThat(Secrets.mask("url", url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://me:pw@h/a", "http://me:p w@h/a", "http://me:p/w@h/a", "http://pw@h/a"})
  void credentialsAreMaskedInAnInvalidAddressToo(String url) {
    assertThat(Secrets.mask("url", url)).isEqualTo("http://" + Secrets.MASK + "@h/a");
  }
}
