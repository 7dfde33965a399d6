package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.EventStream;
import dev.gauntlet.platform.model.AnswerEnding;
import dev.gauntlet.platform.model.GeneratedText;
import dev.gauntlet.platform.model.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** The format of a chat completion: chunks without event names, and {@code [DONE]} at the end. */
final class ChatCompletion implements AnswerFormat {

  private static final String DONE = "[DONE]";
  private static final String ROLE = "role";
  private static final String ASSISTANT = "assistant";
  private static final String CONTENT = "content";

  private final OpenAiInput input;
  private final String id = "chatcmpl-" + UUID.randomUUID();
  private final long created = Instant.now().getEpochSecond();

  ChatCompletion(OpenAiInput input) {
    this.input = input;
  }

  @Override
  public JsonObject body(GeneratedText text, AnswerEnding ending) {
    JsonObject message =
        new JsonObject().put(ROLE, ASSISTANT).put(CONTENT, text.text());
    JsonObject choice =
        new JsonObject()
            .put("index", 0)
            .put("message", message)
            .put("finish_reason", reason(ending));
    return object("chat.completion", new JsonArray().add(choice))
        .put("usage", usage(text).ofCompletion());
  }

  @Override
  public void begin(EventStream stream) {
    chunk(stream, new JsonObject().put(ROLE, ASSISTANT).put(CONTENT, ""), null);
  }

  @Override
  public void token(EventStream stream, Token token) {
    chunk(stream, new JsonObject().put(CONTENT, token.text()), null);
  }

  /** An error ends the stream without {@code [DONE]}. */
  @Override
  public void finish(EventStream stream, GeneratedText text, AnswerEnding ending) {
    if (ending == AnswerEnding.ERROR) {
      stream.send(new OpenAiErrors().body(OpenAiErrors.modelFailed(), "").encode());
      return;
    }
    chunk(stream, new JsonObject(), reason(ending));
    if (input.usageInStream()) {
      send(stream, new JsonArray(), usage(text).ofCompletion());
    }
    stream.send(DONE);
  }

  private void chunk(EventStream stream, JsonObject delta, String reason) {
    JsonObject choice =
        new JsonObject().put("index", 0).put("delta", delta).put("finish_reason", reason);
    send(stream, new JsonArray().add(choice), null);
  }

  private void send(EventStream stream, JsonArray choices, JsonObject usage) {
    JsonObject chunk = object("chat.completion.chunk", choices);
    if (input.usageInStream()) {
      chunk.put("usage", usage);
    }
    stream.send(chunk.encode());
  }

  private JsonObject object(String type, JsonArray choices) {
    return new JsonObject()
        .put("id", id)
        .put("object", type)
        .put("created", created)
        .put("model", input.request().model())
        .put("choices", choices);
  }

  private Usage usage(GeneratedText text) {
    return new Usage(input.promptTokens(), text.tokens());
  }

  private static String reason(AnswerEnding ending) {
    return ending == AnswerEnding.LENGTH ? "length" : "stop";
  }
}
