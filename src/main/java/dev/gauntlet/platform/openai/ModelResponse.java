package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.EventStream;
import dev.gauntlet.platform.model.AnswerEnding;
import dev.gauntlet.platform.model.GeneratedText;
import dev.gauntlet.platform.model.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * The format of a response: events with names and with sequence numbers from 0. The event of a
 * token has the number of the token, so that faults which repeat or swap tokens can be recognized.
 */
final class ModelResponse implements AnswerFormat {

  private final OpenAiInput input;
  private final String id = "resp_" + compactId();
  private final String item = "msg_" + compactId();
  private final long created = Instant.now().getEpochSecond();

  ModelResponse(OpenAiInput input) {
    this.input = input;
  }

  @Override
  public JsonObject body(GeneratedText text, AnswerEnding ending) {
    JsonObject response = response(status(ending)).put("output", output(text));
    response.put("usage", new Usage(input.promptTokens(), text.tokens()).ofResponse());
    if (ending == AnswerEnding.LENGTH) {
      response.put("incomplete_details", new JsonObject().put("reason", "max_output_tokens"));
    }
    if (ending == AnswerEnding.ERROR) {
      response.put(
          "error",
          new JsonObject()
              .put("code", "server_error")
              .put("message", OpenAiErrors.modelFailed().getMessage()));
    }
    return response;
  }

  @Override
  public void begin(EventStream stream) {
    send(
        stream,
        "response.created",
        0,
        new JsonObject().put("response", response("in_progress").put("output", new JsonArray())));
  }

  @Override
  public void token(EventStream stream, Token token) {
    send(
        stream, "response.output_text.delta", token.number(), part().put("delta", token.text()));
  }

  @Override
  public void finish(EventStream stream, GeneratedText text, AnswerEnding ending) {
    int next = text.tokens() + 1;
    if (ending != AnswerEnding.ERROR) {
      send(stream, "response.output_text.done", next++, part().put("text", text.text()));
    }
    send(
        stream,
        "response." + status(ending),
        next,
        new JsonObject().put("response", body(text, ending)));
  }

  private static void send(EventStream stream, String type, int number, JsonObject more) {
    stream.send(
        type,
        new JsonObject().put("type", type).put("sequence_number", number).mergeIn(more));
  }

  private JsonObject part() {
    return new JsonObject()
        .put("item_id", item)
        .put("output_index", 0)
        .put("content_index", 0);
  }

  private JsonObject response(String status) {
    return new JsonObject()
        .put("id", id)
        .put("object", "response")
        .put("created_at", created)
        .put("status", status)
        .put("model", input.request().model());
  }

  private JsonArray output(GeneratedText text) {
    JsonObject content = new JsonObject().put("type", "output_text").put("text", text.text());
    return new JsonArray()
        .add(
            new JsonObject()
                .put("id", item)
                .put("type", "message")
                .put("role", "assistant")
                .put("content", new JsonArray().add(content)));
  }

  private static String status(AnswerEnding ending) {
    return switch (ending) {
      case LENGTH -> "incomplete";
      case ERROR -> "failed";
      default -> "completed";
    };
  }

  private static String compactId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
