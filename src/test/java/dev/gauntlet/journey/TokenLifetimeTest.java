package dev.gauntlet.journey;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifetimeTest {

  @ParameterizedTest
  @CsvSource({
    "900, 840", "300, 240", "290, 231", "100, 79", "5, 3", "2, 1", "1, 0.5", "0.5, 0.25"
  })
  void tokenIsRenewedAMinuteOrAFifthOfItsLifetimeBeforeItExpires(
      String expiresIn, double seconds) {
    assertThat(TokenLifetime.of(expiresIn).flatMap(TokenLifetime::renewAfter))
        .contains(Duration.ofNanos(Math.round(seconds * 1e9)));
  }

  @Test
  void tokenLifetimeMayBeANumberOrText() {
    TokenLifetime life = new TokenLifetime(ofSeconds(900));
    assertThat(TokenLifetime.of(900)).contains(life);
    assertThat(TokenLifetime.of(900L)).contains(life);
    assertThat(TokenLifetime.of(new BigDecimal("900"))).contains(life);
    assertThat(TokenLifetime.of("9e2")).contains(life);
    assertThat(TokenLifetime.of(900.7)).contains(new TokenLifetime(ofMillis(900_700)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "-1", "-3600"})
  void nonPositiveTokenLifetimeIsTreatedAsUnknown(String expiresIn) {
    TokenLifetime life = TokenLifetime.of(expiresIn).orElseThrow();
    assertThat(life.renewAfter()).isEmpty();
    assertThat(life.remark("log in").orElseThrow())
        .startsWith("\"log in\" returns tokens with an expiresIn of 0 or less")
        .contains("until the platform rejects it");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "4.9, true", "5, false", "900, false"})
  void veryShortTokenLifetimeHasARemark(String expiresIn, boolean remarked) {
    assertThat(TokenLifetime.of(expiresIn).orElseThrow().remark("log in").isPresent())
        .isEqualTo(remarked);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"soon", "", "15 min", "NaN"})
  void otherValuesAreNoTokenLifetime(String expiresIn) {
    assertThat(TokenLifetime.of(expiresIn)).isEmpty();
  }

  @Test
  void hugeTokenLifetimeDoesNotOverflow() {
    assertThat(TokenLifetime.of(Double.MAX_VALUE).orElseThrow().length())
        .isEqualTo(ofSeconds(Integer.MAX_VALUE));
  }
}
