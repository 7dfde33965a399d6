package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApContractTest {
  private static final Contract AP =
      ContractFile.read(Path.of("user-files", "contracts", "ap.conf"));

  private static final Set<String> WITH_NAMES =
      Set.of("create agent", "update agent", "create workflow");

  /** The expected operations, in the format of {@link ContractTable}. */
  private static final String TABLE =
      """
      list agents       | GET    | ~/agents                                     | 200 | JWT | agentId
      get agent         | GET    | ~/agents/#{agentId}                          | 200 | JWT |
      create agent      | POST   | ~/agents                                     | 201 | JWT | agentId
      update agent      | PATCH  | ~/agents/#{agentId}                          | 200 | JWT |
      delete agent      | DELETE | ~/agents/#{agentId}                          | 204 | JWT |
      list workflows    | GET    | ~/workflows/workflows                        | 200 | JWT |
      create workflow   | POST   | ~/workflows/workflows                        | 201 | JWT | workflowId
      activate workflow | POST   | ~/workflows/workflows/#{workflowId}/activate | 200 | JWT |
      list collections  | GET    | ~/rag/collections                            | 200 | JWT |
      list mcp servers  | GET    | ~/mcp/servers                                | 200 | JWT |
      log in            | POST   | ~/auth/login                                 | 200 | -   | token expiresIn
      check health      | GET    | /health                                      | 200 | -   |
      check readiness   | GET    | /health/ready                                | 200 | -   |
      """;

  @Test
  void contractHoldsExactlyTheOperationsOfThePlatform() {
    assertThat(ContractTable.of(AP)).containsExactlyElementsOf(ContractTable.written(TABLE));
  }

  @Test
  void contractAnnouncesRateLimitsAndDuplicateNames() {
    AP.operations()
        .forEach(
            (name, operation) -> {
              boolean health = operation.path().startsWith("/health");
              boolean named = WITH_NAMES.contains(name);
              assertThat(operation.refusals().containsKey(429)).as(name).isEqualTo(!health);
              assertThat(operation.refusals().containsKey(400)).as(name).isEqualTo(named);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list agents | status=active&search=x%20y&limit=10&page=3",
        "list workflows | limit=10&offset=20",
        "list collections | limit=10&skip=20",
        "list mcp servers | page_size=10&page=3",
      })
  void eachListIsPagedInItsOwnStyle(String operation, String query) {
    Map<String, Object> values =
        Map.of("limit", 10, "offset", 20, "wantedAgentStatus", "active", "search", "x y");
    assertThat(AP.operation(operation).url(values::get)).endsWith("?" + query);
    assertThat(AP.operation(operation).url(name -> null)).doesNotContain("?");
  }

  @Test
  void loginIsSentAsAForm() {
    Operation login = AP.operation(AP.login().orElseThrow().operation());
    Map<String, Object> user = Map.of("username", "test@example.com", "password", "a&b=c");
    assertThat(ContractFile.body(login, user::get))
        .isEqualTo("username=test%40example.com&password=a%26b%3Dc");
    assertThat(login.header("Content-Type", user::get))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(login.read(200, "{\"access_token\": \"t\", \"expires_in\": 86400}", user::get))
        .isEqualTo(
            new Answer.Accepted(Map.of(LoginRules.TOKEN, "t", LoginRules.EXPIRES_IN, 86_400)));
  }

  @Test
  void firstAgentOfTheListIsSavedIfPresent() {
    Operation list = AP.operation("list agents");
    String two =
        "{\"agents\": [{\"id\": \"a\", \"status\": \"active\"},"
            + " {\"id\": \"b\", \"status\": \"active\"}], \"pagination\": {\"total\": 2}}";
    String none = "{\"agents\": [], \"pagination\": {\"total\": 0}}";
    assertThat(list.read(200, two, name -> null))
        .isEqualTo(new Answer.Accepted(Map.of("agentId", "a")));
    assertThat(list.read(200, none, name -> null)).isEqualTo(new Answer.Accepted(Map.of()));
    assertThat(list.read(200, "{\"pagination\": {\"total\": 0}}", name -> null))
        .isInstanceOf(Answer.Unexpected.class);
  }

  @Test
  void agentUpdateSendsOnlyGivenFields() {
    Map<String, Object> values = new HashMap<>(Map.of("agentId", "a", "temperature", 0.5));
    assertThat(ContractFile.body(AP.operation("update agent"), values::get))
        .isEqualTo("{\"temperature\":0.5}");
    assertThat(AP.operation("update agent").needs()).containsExactly("agentId", "token");
  }
}
