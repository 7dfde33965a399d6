package dev.gauntlet.platform.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.EventReader;
import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Responses and their typed events. */
@ExtendWith(SharedOpenAiPlatform.class)
class OpenAiResponsesIT {

  private static final String PATH = "/v1/responses";

  private final LocalPlatform platform;
  private final String baseUrl;

  OpenAiResponsesIT(OpenAiPlatform platform) {
    this.platform = platform.local();
    this.baseUrl = platform.local().baseUrl("openai");
  }

  @Test
  void responseHasTheTextTheStatusAndTheUsage() {
    Reply reply = post(Map.of("model", "mock", "input", "hello marker-1"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("status")).isEqualTo("completed");
    assertThat(reply.at("/output/0/content/0/text").asText()).startsWith("marker-1 ");
    assertThat(reply.at("/usage/input_tokens").asInt()).isEqualTo(2);
    assertThat(reply.at("/usage/output_tokens").asInt()).isEqualTo(5);
  }

  @Test
  void inputMayBeAListOfMessagesWithParts() {
    Map<String, Object> part = Map.of("type", "input_text", "text", "hello marker-2");
    Reply reply =
        post(
            Map.of(
                "model",
                "mock",
                "instructions",
                "Be brief.",
                "input",
                List.of(Map.of("role", "user", "content", List.of(part)))));
    assertThat(reply.at("/output/0/content/0/text").asText()).startsWith("marker-2 ");
    assertThat(reply.at("/usage/input_tokens").asInt()).isEqualTo(4);
  }

  @Test
  void eventsAreNamedAndNumbered() throws Exception {
    Map<String, Object> body = Map.of("model", "mock", "input", "hi", "stream", true);
    try (EventReader stream = EventReader.post(baseUrl + PATH, "key", body)) {
      assertThat(stream.nextLine()).contains("event: response.created");
      List<JsonNode> frames = stream.rest();
      assertThat(frames)
          .extracting(frame -> frame.path("type").asText())
          .startsWith("response.created", "response.output_text.delta")
          .endsWith("response.output_text.done", "response.completed");
      assertThat(numbers(frames)).isEqualTo(IntStream.range(0, 8).boxed().toList());
      assertThat(frames.get(7).at("/response/usage/output_tokens").asInt()).isEqualTo(5);
      assertThat(frames.get(6).path("text").asText()).startsWith("hi ");
    }
  }

  @Test
  void limitOfTokensMakesTheResponseIncomplete() throws Exception {
    Map<String, Object> body =
        Map.of("model", "mock", "input", "hi", "stream", true, "max_output_tokens", 2);
    JsonNode last = last(baseUrl, body);
    assertThat(last.path("type").asText()).isEqualTo("response.incomplete");
    assertThat(last.at("/response/incomplete_details/reason").asText())
        .isEqualTo("max_output_tokens");
  }

  @Test
  void plantedFaultsAreVisibleInTheSequence() throws Exception {
    assertThat(numbers("stream:double:1")).containsExactly(0, 1, 2, 3, 3, 4, 5, 6, 7);
    assertThat(numbers("stream:swap:1")).containsExactly(0, 1, 3, 2, 4, 5, 6, 7);
    assertThat(numbers("stream:cut:1")).containsExactly(0, 1, 2);
    try (ReferencePlatform faulty =
        platform.startAnother(LocalPlatform.IMMEDIATE, "stream:error:1")) {
      JsonNode last =
          last(
              faulty.baseUrls().get("openai"),
              Map.of("model", "mock", "input", "hi", "stream", true));
      assertThat(last.path("type").asText()).isEqualTo("response.failed");
      assertThat(last.at("/response/error/code").asText()).isEqualTo("server_error");
    }
  }

  private List<Integer> numbers(String faults) throws Exception {
    try (ReferencePlatform faulty = platform.startAnother(LocalPlatform.IMMEDIATE, faults);
        EventReader stream =
            EventReader.post(
                faulty.baseUrls().get("openai") + PATH,
                "key",
                Map.of("model", "mock", "input", "hi", "stream", true))) {
      return numbers(faults.startsWith("stream:cut") ? stream.untilCut() : stream.rest());
    }
  }

  private static List<Integer> numbers(List<JsonNode> frames) {
    return frames.stream().map(frame -> frame.path("sequence_number").asInt()).toList();
  }

  private static JsonNode last(String url, Map<String, Object> body) throws Exception {
    try (EventReader stream = EventReader.post(url + PATH, "key", body)) {
      List<JsonNode> frames = stream.rest();
      return frames.get(frames.size() - 1);
    }
  }

  private Reply post(Object body) {
    return new JsonHttpClient(baseUrl)
        .with("Authorization", "Bearer key")
        .send("POST", PATH, JsonHttpClient.json(body));
  }
}
