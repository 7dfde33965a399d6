package dev.gauntlet.target;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformStartTest {

  private static TargetOptions.Embedded options(Duration tokenLife) {
    return new TargetOptions.Embedded(
        ofSeconds(60), 16, Optional.ofNullable(tokenLife), false, Map.of(), Optional.empty());
  }

  @Test
  void tokenLifetimesOfContractsAreKeptUnlessConfigured() {
    assertThat(PlatformStart.platformOptions(options(null))).containsExactly("--pool-size", "16");
    assertThat(PlatformStart.platformOptions(options(ofSeconds(4))))
        .containsExactly("--pool-size", "16", "--access-token-life", "4");
  }

  @Test
  void rateLimiterIsOffByDefault() {
    TargetOptions.Embedded limited =
        new TargetOptions.Embedded(
            ofSeconds(60), 16, Optional.empty(), true, Map.of(), Optional.empty());
    assertThat(PlatformStart.platformOptions(limited))
        .containsExactly("--pool-size", "16", "--rate-limit");
  }

  @Test
  void optionsOfTheModelArePassedOn() {
    TargetOptions.Embedded options =
        new TargetOptions.Embedded(
            ofSeconds(60),
            16,
            Optional.empty(),
            false,
            Map.of("token-gap", "20 ms"),
            Optional.empty());
    assertThat(PlatformStart.platformOptions(options))
        .containsExactly("--pool-size", "16", "--model-token-gap", "20 ms");
  }
}
