package dev.gauntlet.target;

import java.util.Map;

/** Who logs in. */
public record Account(String username, String password) {

  /** As the values of a contract's operations. */
  public Map<String, Object> values() {
    return Map.of("username", username, "password", password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return username;
  }
}
