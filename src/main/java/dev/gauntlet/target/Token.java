package dev.gauntlet.target;

import dev.gauntlet.contract.Login;
import java.util.Map;

/** What users are known by who do not log in: a token or an API key. */
public record Token(String text) {

  /** As the values of a contract's operations. */
  public Map<String, Object> values() {
    return Map.of(Login.TOKEN, text);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "a token";
  }
}
