package dev.gauntlet.catalog.conversations;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Generated sample values for the requests of a conversation manager. */
public final class ConversationSamples {

  private ConversationSamples() {}

  /** Returns new values for one call of an operation; empty if it needs none. */
  public static Map<String, Object> forCall(String operation, RandomGenerator random) {
    return switch (operation) {
      case "start conversation" -> start(random);
      case "end conversation" -> Map.of("endStatus", "completed");
      default -> Map.of();
    };
  }

  /**
   * Returns the values of a new conversation of a new user; the marker shows whose answer it is.
   */
  public static Map<String, Object> start(RandomGenerator random) {
    String number = "%016x".formatted(random.nextLong());
    return Map.of(
        "thread", "thread-" + number,
        "user", "user-" + number,
        "room", "room-" + number,
        "marker", "marker-" + number);
  }

  /** Returns a value for each name that requests may need and no response provides. */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>(start(random));
    values.put("endStatus", "completed");
    return values;
  }
}
