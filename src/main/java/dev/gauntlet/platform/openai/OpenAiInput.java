package dev.gauntlet.platform.openai;

import dev.gauntlet.platform.http.ApiCall;
import dev.gauntlet.platform.http.JsonFields;
import dev.gauntlet.platform.model.MockModel;
import dev.gauntlet.platform.model.ModelRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The input of a request.
 *
 * @param request the request to the model
 * @param promptTokens the tokens of all messages
 * @param streamed whether the answer is a stream
 * @param usageInStream whether the stream of a chat completion ends with the usage
 */
record OpenAiInput(
    ModelRequest request, int promptTokens, boolean streamed, boolean usageInStream) {

  private static final int NAME_MAX = 200;
  private static final int TEXT_MAX = 1_000_000;
  private static final int TOKENS_MAX = 1_000_000;
  private static final String USER = "user";

  private record Message(String role, String text) {}

  /** Reads a request for a chat completion. */
  static OpenAiInput ofCompletion(ApiCall call) {
    JsonFields body = call.body();
    String model = body.text("model", 1, NAME_MAX);
    List<Message> messages = messages(body.sections("messages", 1));
    Integer limit = body.optionalInteger("max_completion_tokens", 1, TOKENS_MAX);
    Integer oldLimit = body.optionalInteger("max_tokens", 1, TOKENS_MAX);
    boolean usage =
        body.optionalObject("stream_options") != null
            && body.section("stream_options").flag("include_usage");
    boolean streamed = body.flag("stream");
    call.check();
    return of(model, messages, limit == null ? oldLimit : limit, streamed, usage);
  }

  /** Reads a request for a response. */
  static OpenAiInput ofResponse(ApiCall call) {
    JsonFields body = call.body();
    String model = body.text("model", 1, NAME_MAX);
    List<Message> messages = new ArrayList<>();
    String instructions = body.optionalText("instructions", 0, TEXT_MAX);
    if (instructions != null) {
      messages.add(new Message("system", instructions));
    }
    if (body.isText("input")) {
      messages.add(new Message(USER, body.text("input", 1, TEXT_MAX)));
    } else {
      messages.addAll(messages(body.sections("input", 1)));
    }
    Integer limit = body.optionalInteger("max_output_tokens", 1, TOKENS_MAX);
    boolean streamed = body.flag("stream");
    call.check();
    return of(model, messages, limit, streamed, false);
  }

  private static OpenAiInput of(
      String model, List<Message> messages, Integer limit, boolean streamed, boolean usage) {
    String all =
        messages.stream()
            .map(message -> message.role() + ": " + message.text())
            .collect(Collectors.joining("\n"));
    String prompt = "";
    for (Message message : messages) {
      prompt = message.role().equals(USER) ? message.text() : prompt;
    }
    int tokens = messages.stream().mapToInt(message -> MockModel.tokensOf(message.text())).sum();
    OptionalInt most = limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    return new OpenAiInput(
        new ModelRequest(model, all, prompt, most), tokens, streamed, usage);
  }

  private static List<Message> messages(List<JsonFields> sections) {
    return sections.stream()
        .map(each -> new Message(each.text("role", 1, NAME_MAX), content(each)))
        .toList();
  }

  /** Reads a content that is a text or a list of parts; parts without a text are ignored. */
  private static String content(JsonFields message) {
    if (message.isText("content")) {
      return message.text("content", 0, TEXT_MAX);
    }
    return message.sections("content", 1).stream()
        .map(part -> part.optionalText("text", 0, TEXT_MAX))
        .filter(text -> text != null)
        .collect(Collectors.joining(" "));
  }
}
