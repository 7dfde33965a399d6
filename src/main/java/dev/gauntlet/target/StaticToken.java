package dev.gauntlet.target;

import dev.gauntlet.contract.LoginRules;
import java.util.Map;

/** A fixed token or API key of users who do not log in. */
public record StaticToken(String text) {

  /** Returns the token as a value for the operations of a contract. */
  public Map<String, Object> values() {
    return Map.of(LoginRules.TOKEN, text);
  }

  /** Returns a text that does not contain the token. */
  @Override
  public String toString() {
    return "a token";
  }
}
