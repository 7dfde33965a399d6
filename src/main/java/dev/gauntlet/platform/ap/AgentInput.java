package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.http.JsonFields;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The fields of an agent in a request; null if absent. */
record AgentInput(
    String name,
    String slug,
    String description,
    String systemPrompt,
    Model model,
    Lists lists,
    JsonObject config) {

  record Model(String provider, String name, Double temperature, Integer maxTokens) {}

  record Lists(JsonArray capabilities, JsonArray tools, JsonArray tags) {}

  private static final int NAME_MAX = 255;
  private static final int TEXT_MAX = 100_000;

  /** Reads a new agent: all fields are required except slug, lists and config. */
  static AgentInput whole(JsonFields body) {
    body.require(
        "name",
        "description",
        "system_prompt",
        "model_provider",
        "model_name",
        "temperature",
        "max_tokens");
    return partial(body);
  }

  /** Reads the fields to change. */
  static AgentInput partial(JsonFields body) {
    return new AgentInput(
        body.optionalText("name", 1, NAME_MAX),
        body.optionalTextLike(
            "slug",
            1,
            Slug.MAX_LENGTH,
            Slug.PATTERN,
            "String should hold lower-case letters and digits, with '-' between them"),
        body.optionalText("description", 0, TEXT_MAX),
        body.optionalText("system_prompt", 0, TEXT_MAX),
        new Model(
            body.optionalText("model_provider", 1, NAME_MAX),
            body.optionalText("model_name", 1, NAME_MAX),
            body.optionalNumber("temperature", 0, 2),
            body.optionalInteger("max_tokens", 1, Integer.MAX_VALUE)),
        new Lists(
            body.optionalTexts("capabilities"),
            body.optionalTexts("tools"),
            body.optionalTexts("tags")),
        body.optionalObject("config"));
  }
}
