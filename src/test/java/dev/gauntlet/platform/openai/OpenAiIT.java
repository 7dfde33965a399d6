package dev.gauntlet.platform.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.platform.EventReader;
import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chat completions, models and errors. */
@ExtendWith(SharedOpenAiPlatform.class)
class OpenAiIT {

  private static final String COMPLETIONS = "/v1/chat/completions";

  private final LocalPlatform platform;
  private final String baseUrl;

  OpenAiIT(OpenAiPlatform platform) {
    this.platform = platform.local();
    this.baseUrl = platform.local().baseUrl("openai");
  }

  static Map<String, Object> conversation(String... texts) {
    List<Map<String, String>> messages = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      messages.add(Map.of("role", i % 2 == 0 ? "user" : "assistant", "content", texts[i]));
    }
    return new TreeMap<>(Map.of("model", "mock", "messages", messages));
  }

  @Test
  void completionHasTheTextTheReasonAndTheUsage() {
    Reply reply = post(baseUrl, COMPLETIONS, conversation("one two marker-1"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("object")).isEqualTo("chat.completion");
    assertThat(reply.text("model")).isEqualTo("mock");
    assertThat(reply.at("/choices/0/message/role").asText()).isEqualTo("assistant");
    assertThat(reply.at("/choices/0/message/content").asText()).startsWith("marker-1 ");
    assertThat(reply.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(reply.at("/usage/prompt_tokens").asInt()).isEqualTo(3);
    assertThat(reply.at("/usage/completion_tokens").asInt()).isEqualTo(5);
    assertThat(reply.at("/usage/total_tokens").asInt()).isEqualTo(8);
  }

  @Test
  void streamHasTheRoleTheContentTheReasonTheUsageAndTheEnd() throws Exception {
    Map<String, Object> body = conversation("hello marker-2");
    body.put("stream", true);
    body.put("stream_options", Map.of("include_usage", true));
    try (EventReader stream = EventReader.post(baseUrl + COMPLETIONS, "key", body)) {
      assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
      JsonNode first = stream.next().orElseThrow();
      assertThat(first.path("object").asText()).isEqualTo("chat.completion.chunk");
      assertThat(first.at("/choices/0/delta/role").asText()).isEqualTo("assistant");
      assertThat(first.path("usage").isNull()).isTrue();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        text.append(stream.next().orElseThrow().at("/choices/0/delta/content").asText());
      }
      assertThat(text.toString()).startsWith("marker-2 ");
      assertThat(stream.next().orElseThrow().at("/choices/0/finish_reason").asText())
          .isEqualTo("stop");
      JsonNode usage = stream.next().orElseThrow();
      assertThat(usage.path("choices").isEmpty()).isTrue();
      assertThat(usage.at("/usage/completion_tokens").asInt()).isEqualTo(5);
      assertThat(stream.nextLine()).contains("data: [DONE]");
      assertThat(stream.nextLine()).isEmpty();
    }
  }

  @Test
  void answerDependsOnTheWholeConversation() {
    String one = content(conversation("first", "answer", "second"));
    assertThat(content(conversation("first", "answer", "second"))).isEqualTo(one);
    assertThat(content(conversation("other", "answer", "second")))
        .startsWith("second ")
        .isNotEqualTo(one);
  }

  @Test
  void limitOfTokensCutsTheAnswerOff() {
    Map<String, Object> body = conversation("x");
    body.put("max_completion_tokens", 2);
    Reply reply = post(baseUrl, COMPLETIONS, body);
    assertThat(reply.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(reply.at("/usage/completion_tokens").asInt()).isEqualTo(2);
  }

  @Test
  void modelsAreListed() {
    Reply reply = client(baseUrl).send("GET", "/v1/models", null);
    assertThat(reply.at("/data").findValuesAsText("id")).containsExactly("mock", "mock-immediate");
  }

  @Test
  void errorsHaveTheFormOfOpenAi() {
    Reply anonymous = new JsonHttpClient(baseUrl).send("GET", "/v1/models", null);
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.at("/error/code").asText()).isEqualTo("invalid_api_key");
    Reply invalid = post(baseUrl, COMPLETIONS, Map.of("model", "mock"));
    assertThat(invalid.status()).isEqualTo(400);
    assertThat(invalid.at("/error/type").asText()).isEqualTo("invalid_request_error");
    assertThat(invalid.at("/error/param").asText()).isEqualTo("messages");
    assertThat(invalid.at("/error/message").asText()).contains("messages");
  }

  @Test
  void keyOverItsRateLimitIsRefused() {
    try (ReferencePlatform limited =
        platform.startAnother(LocalPlatform.IMMEDIATE.with("rate-limit", "3"), "")) {
      String url = limited.baseUrls().get("openai");
      for (int i = 0; i < 3; i++) {
        assertThat(post(url, COMPLETIONS, conversation("x")).status()).isEqualTo(200);
      }
      Reply refused = post(url, COMPLETIONS, conversation("x"));
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
      Reply other =
          new JsonHttpClient(url)
              .with("Authorization", "Bearer other")
              .send("POST", COMPLETIONS, JsonHttpClient.json(conversation("x")));
      assertThat(other.status()).isEqualTo(200);
    }
  }

  @Test
  void failureOfTheModelIsAnErrorAlsoWithinAStream() throws Exception {
    try (ReferencePlatform failing =
        platform.startAnother(LocalPlatform.IMMEDIATE.with("error-share", "100 %"), "")) {
      String url = failing.baseUrls().get("openai");
      Reply failed = post(url, COMPLETIONS, conversation("x"));
      assertThat(failed.status()).isEqualTo(500);
      assertThat(failed.at("/error/type").asText()).isEqualTo("server_error");
      Map<String, Object> body = conversation("x");
      body.put("stream", true);
      try (EventReader stream = EventReader.post(url + COMPLETIONS, "key", body)) {
        List<JsonNode> frames = stream.rest();
        assertThat(stream.status()).isEqualTo(200);
        assertThat(frames.get(frames.size() - 1).at("/error/code").asText())
            .isEqualTo("model_error");
      }
    }
  }

  private String content(Map<String, Object> body) {
    return post(baseUrl, COMPLETIONS, body).at("/choices/0/message/content").asText();
  }

  private static Reply post(String url, String path, Object body) {
    return client(url).send("POST", path, JsonHttpClient.json(body));
  }

  private static JsonHttpClient client(String url) {
    return new JsonHttpClient(url).with("Authorization", "Bearer key");
  }
}
