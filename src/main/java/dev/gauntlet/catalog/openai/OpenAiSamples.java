package dev.gauntlet.catalog.openai;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Generated sample values for the requests of an API that is compatible with OpenAI's. */
public final class OpenAiSamples {

  private static final Map<String, Object> INSTRUCTIONS =
      Map.of("role", "system", "content", "You are a helpful assistant under load test.");

  private OpenAiSamples() {}

  /** Returns the model and the beginning of a conversation. */
  public static Map<String, Object> conversation(RandomGenerator random) {
    return Map.of("model", "gauntlet-mock", "chatMessages", List.of(INSTRUCTIONS));
  }

  /** Returns a question whose last word is unique, so that an answer shows whose it is. */
  public static Map<String, Object> question(RandomGenerator random) {
    return Map.of(
        "question", "How does a load test measure a chat? %016x".formatted(random.nextLong()));
  }

  /** Returns a value for each name that requests may need and no response provides. */
  public static Map<String, Object> ofEverything(RandomGenerator random) {
    Map<String, Object> values = new HashMap<>(question(random));
    values.put("model", "gauntlet-mock");
    values.put("input", values.get("question"));
    values.put(
        "chatMessages",
        List.of(INSTRUCTIONS, Map.of("role", "user", "content", values.get("question"))));
    return values;
  }
}
