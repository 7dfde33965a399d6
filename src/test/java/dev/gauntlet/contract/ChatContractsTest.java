package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatContractsTest {

  private static final Contract PG =
      ContractFile.read(Path.of("user-files", "contracts", "pg.conf"));
  private static final Contract OPENAI =
      ContractFile.read(Path.of("user-files", "contracts", "openai.conf"));

  private static final String OPERATIONS_OF_PG =
      """
sign up        | POST   | /api/auth/signup/                | 201 | -   | token refreshToken expiresIn userId
log in         | POST   | /api/auth/login/                 | 200 | -   | token refreshToken expiresIn userId
refresh token  | POST   | /api/auth/refresh/               | 200 | -   | token refreshToken expiresIn
create chat    | POST   | /api/chats/                      | 201 | JWT | chatId
list chats     | GET    | /api/chats/                      | 200 | JWT | chatId
get chat       | GET    | /api/chats/#{chatId}/            | 200 | JWT |
delete chat    | DELETE | /api/chats/#{chatId}/            | 204 | JWT |
list messages  | GET    | /api/chats/#{chatId}/messages/   | 200 | JWT |
stream message | POST   | /api/agent/stream/               | 200 | JWT | messageId
check health   | GET    | /api/health/                     | 200 | -   |
""";

  private static final String OPERATIONS_OF_OPENAI =
      """
      list models     | GET  | /v1/models           | 200 | JWT | modelIds
      complete chat   | POST | /v1/chat/completions | 200 | JWT | completionId answerText
      create response | POST | /v1/responses        | 200 | JWT | responseId answerText
      """;

  private static StreamRules stream(Contract contract, String operation) {
    return contract.operation(operation).stream().orElseThrow();
  }

  private static FrameMeaning read(StreamRules rules, String data) {
    return rules.read(new Frame("message", data.replace('\'', '"')));
  }

  @Test
  void contractsHoldExactlyTheOperationsOfTheirPlatforms() {
    assertThat(ContractTable.of(PG))
        .containsExactlyElementsOf(ContractTable.written(OPERATIONS_OF_PG));
    assertThat(ContractTable.of(OPENAI))
        .containsExactlyElementsOf(ContractTable.written(OPERATIONS_OF_OPENAI));
  }

  @Test
  void streamedMessageAnnouncesDuplicatesAndTheLimitOfStreams() {
    assertThat(PG.operation("stream message").refusals()).containsOnlyKeys(409, 429);
    assertThat(PG.operation("stream message").repeatable()).isFalse();
  }

  @Test
  void framesOfThePlaygroundAreUnderstood() {
    StreamRules rules = stream(PG, "stream message");

    assertThat(read(rules, "{'type':'stream_start','session_id':1}").effect())
        .isEqualTo(FrameEffect.PROGRESS);
    FrameMeaning saved = read(rules, "{'type':'message_saved','db_id':9}");
    assertThat(saved.milestones()).containsExactly("message saved");
    assertThat(saved.saved()).isEqualTo(Map.of("messageId", 9));
    FrameMeaning token = read(rules, "{'type':'token','content':'Hi ','seq':1}");
    assertThat(token.text()).isEqualTo("Hi ");
    assertThat(token.sequence()).hasValue(1);
    FrameMeaning done = read(rules, "{'type':'done','tokens_used':42,'db_id':10}");
    assertThat(done.effect()).isEqualTo(FrameEffect.END);
    assertThat(done.tokens()).hasValue(42);
    assertThat(read(rules, "{'type':'error','message':'The model failed.'}").error())
        .contains("The model failed.");
  }

  @Test
  void framesOfChatCompletionsAreUnderstood() {
    StreamRules rules = stream(OPENAI, "complete chat");

    assertThat(read(rules, "{'choices':[{'delta':{'role':'assistant','content':''}}]}").text())
        .isEmpty();
    assertThat(read(rules, "{'choices':[{'delta':{'content':'Hi'}}],'usage':null}").text())
        .isEqualTo("Hi");
    assertThat(read(rules, "{'choices':[],'usage':{'completion_tokens':5}}").tokens()).hasValue(5);
    assertThat(read(rules, "{'error':{'message':'overloaded'}}").error()).contains("overloaded");
    assertThat(read(rules, "[DONE]").effect()).isEqualTo(FrameEffect.END);
  }

  @Test
  void eventsOfResponsesAreUnderstood() {
    StreamRules rules = stream(OPENAI, "create response");

    FrameMeaning created =
        read(rules, "{'type':'response.created','response':{'id':'r1','usage':null}}");
    assertThat(created.milestones()).containsExactly("response created");
    assertThat(created.saved()).isEqualTo(Map.of("responseId", "r1"));
    assertThat(read(rules, "{'type':'response.output_text.delta','delta':'Hi'}").text())
        .isEqualTo("Hi");
    assertThat(read(rules, "{'type':'response.output_text.done','text':'Hi'}").text()).isEmpty();
    FrameMeaning end =
        read(
            rules,
            "{'type':'response.incomplete','sequence_number':8,"
                + "'response':{'usage':{'output_tokens':5}}}");
    assertThat(end.effect()).isEqualTo(FrameEffect.END);
    assertThat(end.tokens()).hasValue(5);
    assertThat(end.sequence()).hasValue(8);
    assertThat(read(rules, "{'type':'response.failed','response':{'error':{'message':'a'}}}"))
        .extracting(FrameMeaning::error)
        .isEqualTo(Optional.of("a"));
    assertThat(read(rules, "{'type':'error','message':'b'}").error()).contains("b");
  }

  @Test
  void conversationIsSentAsAList() {
    Map<String, Object> values =
        Map.of("model", "mock", "chatMessages", List.of(Map.of("content", "Hello")));

    assertThat(ContractFile.body(OPENAI.operation("complete chat"), values::get))
        .contains("\"messages\":[{\"content\":\"Hello\"}]")
        .contains("\"stream_options\":{\"include_usage\":true}")
        .doesNotContain("max_tokens");
  }
}
