package dev.gauntlet.journey;

import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.SecretMask;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The recent secrets of a user or an account. A platform may quote a secret that was replaced long
 * ago, so replaced secrets are masked like the current one. Thread-safe.
 */
final class RecentSecrets {

  /** The maximum number of secrets, since each slows masking down; the oldest is discarded. */
  static final int MOST = 64;

  /** Names whose values are secrets even if they are numbers. */
  private static final List<String> TOKENS = List.of(LoginRules.TOKEN, LoginRules.REFRESH_TOKEN);

  private final Set<String> secrets = new LinkedHashSet<>();

  /** Keeps the values that are secrets, by their names. */
  synchronized void keep(Map<String, ?> values) {
    SecretMask.secrets(values).forEach(this::keep);
    TOKENS.stream()
        .map(values::get)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .forEach(this::keep);
    while (secrets.size() > MOST) {
      secrets.remove(secrets.iterator().next());
    }
  }

  private void keep(String secret) {
    secrets.remove(secret);
    secrets.add(secret);
  }

  synchronized List<String> all() {
    return List.copyOf(secrets);
  }
}
