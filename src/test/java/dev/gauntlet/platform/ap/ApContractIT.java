package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.platform.JsonHttpClient;
import dev.gauntlet.platform.Reply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract file matches the platform. */
@ExtendWith(SharedApPlatform.class)
class ApContractIT {

  private final Contract contract = contract();
  private final String baseUrl;
  private final Map<String, Object> known = new HashMap<>();

  ApContractIT(ApPlatform platform) {
    this.baseUrl = platform.local().baseUrl("ap");
  }

  private static Contract contract() {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), ApContractIT.class.getClassLoader()));
    Contract contract = Contract.read(settings.file(Path.of("user-files", "contracts", "ap.conf")));
    settings.throwIfProblems();
    return contract;
  }

  @Test
  void everyOperationIsAcceptedAsTheContractDefines() {
    known.putAll(
        Map.of(
            "username", "test@example.com",
            "password", "testpass123",
            "agentName", "Contract Agent",
            "agentDescription", "Made by a test",
            "systemPrompt", "You are a test agent.",
            "modelProvider", "anthropic",
            "modelName", "claude-3-5-sonnet-20241022",
            "temperature", 0.7,
            "maxTokens", 1000));
    known.put("workflowName", "Contract " + UUID.randomUUID());
    known.put("workflowSteps", List.of(Map.of("type", "agent", "name", "review")));
    List<String> inOrder =
        List.of(
            "check health",
            "check readiness",
            "log in",
            "list agents",
            "create agent",
            "get agent",
            "update agent",
            "delete agent",
            "list workflows",
            "create workflow",
            "activate workflow",
            "list collections",
            "list mcp servers");
    assertThat(inOrder).containsExactlyInAnyOrderElementsOf(contract.operations().keySet());
    inOrder.forEach(
        name ->
            assertThat(call(contract.operation(name)))
                .as(name)
                .isInstanceOf(Answer.Accepted.class));
  }

  @Test
  void emptyPageIsAcceptedWithoutAnAgent() {
    known.putAll(Map.of("username", "test@example.com", "password", "testpass123"));
    call(contract.operation("log in"));
    known.putAll(Map.of("limit", 100, "offset", 1_000_000));
    assertThat(call(contract.operation("list agents"))).isEqualTo(new Answer.Accepted(Map.of()));
  }

  private Answer call(Operation operation) {
    JsonHttpClient client = new JsonHttpClient(baseUrl);
    for (String header : operation.headerNames()) {
      client = client.with(header, operation.header(header, known::get));
    }
    Reply reply =
        client.send(
            operation.method().name(),
            operation.url(known::get),
            operation.body(known::get).map(String::new).orElse(null));
    Answer answer = operation.read(reply.status(), reply.text(), known::get);
    if (answer instanceof Answer.Accepted accepted) {
      known.putAll(accepted.saved());
    }
    return answer;
  }
}
