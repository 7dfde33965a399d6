package dev.gauntlet.journey;

import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Mask;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The secrets that a user or an account has had lately. A platform may quote one that was replaced
 * long since; it is masked as is the current one. Any thread may call.
 */
final class KeptSecrets {

  /** Beyond them the oldest is forgotten: each costs time in every text that is masked. */
  static final int MOST = 64;

  /** Their values are secrets even where they are numbers. */
  private static final List<String> TOKENS = List.of(Login.TOKEN, Login.REFRESH_TOKEN);

  private final Set<String> secrets = new LinkedHashSet<>();

  /** Keeps those of these values that are secrets, by their names. */
  synchronized void keep(Map<String, ?> values) {
    Mask.secrets(values).forEach(this::keep);
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
