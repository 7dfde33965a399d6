package dev.gauntlet.target;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformStartTest {

  private static final ConversationOptions LIMITS =
      new ConversationOptions(20, 5, ofSeconds(60), ofSeconds(120), ofSeconds(1));

  private static TargetOptions.Embedded options(Duration tokenLife) {
    return new TargetOptions.Embedded(
        ofSeconds(60), 16, Optional.ofNullable(tokenLife), false, Map.of(), LIMITS, Optional.empty());
  }

  @Test
  void tokenLifetimesOfContractsAreKeptUnlessConfigured() {
    assertThat(PlatformStart.platformOptions(options(null))).doesNotContain("--access-token-life");
    assertThat(PlatformStart.platformOptions(options(ofSeconds(4))))
        .startsWith("--pool-size", "16", "--access-token-life", "4");
  }

  @Test
  void rateLimiterIsOffByDefault() {
    TargetOptions.Embedded limited =
        new TargetOptions.Embedded(
            ofSeconds(60), 16, Optional.empty(), true, Map.of(), LIMITS, Optional.empty());
    assertThat(PlatformStart.platformOptions(limited))
        .startsWith("--pool-size", "16", "--rate-limit");
  }

  @Test
  void limitsOnConversationsArePassedOn() {
    assertThat(PlatformStart.platformOptions(options(null)))
        .containsSubsequence("--max-conversations", "20")
        .containsSubsequence("--max-conversations-per-user", "5")
        .containsSubsequence("--conversation-idle-timeout", "60")
        .containsSubsequence("--conversation-max-duration", "120")
        .containsSubsequence("--conversation-sweep-interval", "1");
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
            LIMITS,
            Optional.empty());
    assertThat(PlatformStart.platformOptions(options))
        .startsWith("--pool-size", "16", "--model-token-gap", "20 ms");
  }
}
