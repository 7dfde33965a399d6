package dev.gauntlet.target;

import dev.gauntlet.contract.LoginRules;
import java.util.Map;

/** A fixed token or API key of users who do not log in. */
public record StaticToken(String text) {

  /** As the values of a contract's operations. */
  public Map<String, Object> values() {
    return Map.of(LoginRules.TOKEN, text);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "a token";
  }
}
