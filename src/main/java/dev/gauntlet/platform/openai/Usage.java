package dev.gauntlet.platform.openai;

import io.vertx.core.json.JsonObject;

/** The number of tokens of a request and its answer. */
record Usage(int input, int output) {

  /** Returns the usage with the names of chat completions. */
  JsonObject ofCompletion() {
    return json("prompt_tokens", "completion_tokens");
  }

  /** Returns the usage with the names of responses. */
  JsonObject ofResponse() {
    return json("input_tokens", "output_tokens");
  }

  private JsonObject json(String inputName, String outputName) {
    return new JsonObject()
        .put(inputName, input)
        .put(outputName, output)
        .put("total_tokens", input + output);
  }
}
