package dev.gauntlet.platform.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ContractCalls;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedOpenAiPlatform.class)
class OpenAiContractIT {

  private final OpenAiPlatform platform;

  OpenAiContractIT(OpenAiPlatform platform) {
    this.platform = platform;
  }

  @Test
  void everyOperationIsAcceptedAsTheContractDefines() {
    Map<String, Object> known =
        ContractCalls.accepted(
            "openai",
            platform.local().baseUrl("openai"),
            List.of("list models", "complete chat", "create response"),
            Map.of(
                "token", "any key",
                "model", "mock",
                "chatMessages", List.of(Map.of("role", "user", "content", "Hello")),
                "input", "Hello"));

    assertThat(known.get("answerText")).asString().isNotBlank();
    assertThat(known).containsKeys("completionId", "responseId");
  }
}
