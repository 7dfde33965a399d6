package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The username and password of an account. */
public record Account(String username, String password) {

  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";

  /**
   * Returns the account of a section. A username without a password, or the reverse, is a problem.
   */
  static Optional<Account> read(Section section) {
    Optional<String> username = section.optionalText(USERNAME);
    Optional<String> password = section.optionalSecret(PASSWORD);
    Optional<String> secret = section.secretKey(PASSWORD);
    if (section.has(USERNAME) != secret.isPresent() && section.isSound(USERNAME, PASSWORD)) {
      String other = section.path() + "." + (secret.isPresent() ? USERNAME : PASSWORD);
      section.problem(
          secret.orElse(USERNAME),
          "is set without %s; set GAUNTLET_%s, too"
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

  /** Returns whether a section contains a username or a password, even if it is not readable. */
  static boolean isGiven(Section section) {
    return section.has(USERNAME) || section.secretKey(PASSWORD).isPresent();
  }

  /** Returns the account as values for the operations of a contract. */
  public Map<String, Object> values() {
    return Map.of(USERNAME, username, PASSWORD, password);
  }

  /** Returns a text without the password. */
  @Override
  public String toString() {
    return username;
  }
}
