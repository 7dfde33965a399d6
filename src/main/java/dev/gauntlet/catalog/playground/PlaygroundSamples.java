package dev.gauntlet.catalog.playground;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Generated sample values for the requests of an Agent Playground. */
public final class PlaygroundSamples {

  private PlaygroundSamples() {}

  /** Returns new values for one call of an operation; empty if it needs none. */
  public static Map<String, Object> forCall(String operation, RandomGenerator random) {
    return switch (operation) {
      case "sign up" -> account(random);
      case "create chat" -> chat(random);
      case "stream message" -> message(random);
      default -> Map.of();
    };
  }

  /** Returns the credentials of a new account. */
  public static Map<String, Object> account(RandomGenerator random) {
    String address = "load-%s@example.com".formatted(number(random));
    return Map.of(
        "email", address, "username", address, "password", "password-" + number(random));
  }

  /** Returns the values of a new chat. */
  public static Map<String, Object> chat(RandomGenerator random) {
    return Map.of("chatTitle", "Load test chat " + number(random));
  }

  /** Returns a message whose last word is unique, so that an answer shows whose it is. */
  public static Map<String, Object> message(RandomGenerator random) {
    return Map.of("message", "How does a load test measure a chat? " + number(random));
  }

  private static String number(RandomGenerator random) {
    return "%016x".formatted(random.nextLong());
  }

  /** Returns a value for each name that requests may need and no response provides. */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>(chat(random));
    values.putAll(message(random));
    return values;
  }
}
