package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who logs in. */
public record Account(String username, String password) {

  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";

  /** That of a section; half of one is a problem, at the half that is given. */
  static Optional<Account> read(Section section) {
    Optional<String> username = section.optionalText(USERNAME);
    Optional<String> password = section.optionalSecret(PASSWORD);
    Optional<String> secret = section.secretKey(PASSWORD);
    if (section.has(USERNAME) != secret.isPresent() && section.isSound(USERNAME, PASSWORD)) {
      String other = section.path() + "." + (secret.isPresent() ? USERNAME : PASSWORD);
      section.problem(
          secret.orElse(USERNAME),
          "is given without %s; set GAUNTLET_%s"
              .formatted(other, other.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)));
    }
    username
        .filter(String::isBlank)
        .ifPresent(blank -> section.problem(USERNAME, "must not be empty"));
    password
        .filter(String::isEmpty)
        .ifPresent(none -> section.problem(secret.orElseThrow(), "must not be empty"));
    return username.flatMap(user -> password.map(text -> new Account(user, text)));
  }

  /** Whether a part of one is given, be it one that cannot be read. */
  static boolean isGiven(Section section) {
    return section.has(USERNAME) || section.secretKey(PASSWORD).isPresent();
  }

  /** As the values of a contract's operations. */
  public Map<String, Object> values() {
    return Map.of(USERNAME, username, PASSWORD, password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return username;
  }
}
