package dev.gauntlet.journey;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifeTest {

  @ParameterizedTest
  @CsvSource({"900, 840", "300, 240", "290, 231", "100, 79", "5, 3", "1, 0", "0, 0"})
  void aTokenIsRenewedAMinuteBeforeItsEndOrAFifthOfItsLifeAndASecond(String expiresIn, double seconds) {
    TokenLife life = TokenLife.of(expiresIn).orElseThrow();
    Duration renewal = Duration.ofNanos(Math.round(seconds * 1e9));
    assertThat(life.renewAt(Duration.ZERO)).isEqualTo(renewal);
    assertThat(life.renewAt(ofMinutes(30))).isEqualTo(ofMinutes(30).plus(renewal));
  }

  @Test
  void aLifeMayBeANumberOrAText() {
    TokenLife life = new TokenLife(ofSeconds(900));
    assertThat(TokenLife.of(900)).contains(life);
    assertThat(TokenLife.of(900L)).contains(life);
    assertThat(TokenLife.of(900.7)).contains(life);
    assertThat(TokenLife.of(new BigDecimal("900"))).contains(life);
    assertThat(TokenLife.of("9e2")).contains(life);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"soon", "", "-1", "15 min", "NaN"})
  void anythingElseIsNone(String expiresIn) {
    assertThat(TokenLife.of(expiresIn)).isEmpty();
  }

  @Test
  void aLifeBeyondAllRunsIsNoOverflow() {
    assertThat(TokenLife.of(Double.MAX_VALUE).orElseThrow().length())
        .isEqualTo(ofSeconds(Integer.MAX_VALUE));
  }
}
