package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaContractTest {
  private static final Contract MA =
      ContractFile.read(Path.of("user-files", "contracts", "ma.conf"));

  /** The expected operations, in the format of {@link ContractTable}. */
  private static final String TABLE =
      """
      register worker       | POST | ~/workers/register              | 200 | -   | workerId
      send heartbeat        | POST | ~/workers/#{workerId}/heartbeat | 200 | -   |
      unregister worker     | POST | ~/workers/#{workerId}/unregister| 200 | -   |
      list workers          | GET  | ~/workers                       | 200 | JWT | total listed
      get worker            | GET  | ~/workers/#{workerId}           | 200 | JWT |
      create task           | POST | ~/tasks                         | 201 | JWT | taskId
      list tasks            | GET  | ~/tasks                         | 200 | JWT | total listed
      get task              | GET  | ~/tasks/#{taskId}               | 200 | JWT |
      get task progress     | GET  | ~/tasks/#{taskId}/progress      | 200 | JWT |
      decompose task        | POST | ~/tasks/#{taskId}/decompose     | 200 | JWT | subtaskIds
      cancel task           | POST | ~/tasks/#{taskId}/cancel        | 200 | JWT |
      list ready subtasks   | GET  | ~/tasks/#{taskId}/ready-subtasks | 200 | JWT | subtaskIds
      allocate subtask      | POST | ~/subtasks/#{subtaskId}/allocate | 200 | JWT |
      submit subtask result | POST | ~/subtasks/#{subtaskId}/result  | 200 | -   |
      log subtask           | POST | ~/subtasks/#{subtaskId}/log     | 201 | -   |
      get task logs         | GET  | ~/tasks/#{taskId}/logs          | 200 | -   | messages
      register user         | POST | ~/auth/register                 | 201 | -   |
      log in                | POST | ~/auth/login                    | 200 | -   | token refreshToken expiresIn
      refresh token         | POST | ~/auth/refresh                  | 200 | -   | token refreshToken expiresIn
      check health          | GET  | ~/health                        | 200 | -   |
      """;

  @Test
  void contractHoldsExactlyTheOperationsOfThePlatform() {
    assertThat(ContractTable.of(MA)).containsExactlyElementsOf(ContractTable.written(TABLE));
  }

  @Test
  void everyPathHasThePrefix() {
    assertThat(MA.operations().values())
        .allMatch(operation -> operation.path().startsWith("/api/v1/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "register worker | cpuCount machineId machineName memoryTotal os tools",
        "send heartbeat | cpuPercent diskPercent memoryPercent workerId workerStatus",
        "list tasks | token",
        "create task | checkpointFrequency description privacyLevel taskType token",
        "submit subtask result | executionTime result subtaskId subtaskStatus",
        "log in | password username",
        "refresh token | refreshToken",
        "check health | ''",
      })
  void needsTheValuesThatJourneysProvide(String operation, String names) {
    assertThat(String.join(" ", MA.operation(operation).needs())).isEqualTo(names);
  }

  @Test
  void taskIsCreatedWithValidTypes() {
    Map<String, Object> values =
        Map.of(
            "description", "say \"hello\"",
            "taskType", "bug_fix",
            "complexity", 3,
            "checkpointFrequency", "medium",
            "privacyLevel", "normal",
            "toolPreferences", List.of("claude_code"));
    assertThat(ContractFile.body(MA.operation("create task"), values::get))
        .isEqualTo(
            "{\"description\":\"say \\\"hello\\\"\",\"task_type\":\"bug_fix\","
                + "\"requirements\":{\"complexity\":3},\"checkpoint_frequency\":\"medium\","
                + "\"privacy_level\":\"normal\",\"tool_preferences\":[\"claude_code\"]}");
  }

  @Test
  void taskPagesAreRequestedByLimitAndOffset() {
    Map<String, Object> page = Map.of("limit", 10, "offset", 20);
    assertThat(MA.operation("list tasks").url(page::get))
        .isEqualTo("/api/v1/tasks?limit=10&offset=20");
  }

  @Test
  void loginSavesBothTokens() {
    LoginRules login = MA.login().orElseThrow();
    String body =
        """
        {"user": {}, "tokens": {"access_token": "a", "refresh_token": "r",
         "token_type": "bearer", "expires_in": 900}}
        """;
    assertThat(MA.operation(login.operation()).read(200, body, name -> null))
        .isEqualTo(
            new Answer.Accepted(
                Map.of(
                    LoginRules.TOKEN,
                    "a",
                    LoginRules.REFRESH_TOKEN,
                    "r",
                    LoginRules.EXPIRES_IN,
                    900)));
    assertThat(MA.operation("get task").header("Authorization", Map.of("token", "a")::get))
        .isEqualTo("Bearer a");
    assertThat(login.refresh().map(MA::operation).orElseThrow().needs())
        .isEqualTo(Set.of(LoginRules.REFRESH_TOKEN));
  }

  @Test
  void listItemOutsideTheFilterIsReported() {
    String page =
        """
        {"workers": [{"worker_id": "a", "status": "online"}, {"worker_id": "b", "status": "idle"}],
         "total": 2}
        """;
    Operation list = MA.operation("list workers");
    assertThat(list.read(200, page, name -> null)).isInstanceOf(Answer.Accepted.class);
    assertThat(list.read(200, page, Map.of("wantedWorkerStatus", "online")::get))
        .isEqualTo(Answer.Unexpected.of("$.workers[*].status is not #{wantedWorkerStatus?}"));
  }

  @ParameterizedTest
  @CsvSource({"decompose task, 409", "cancel task, 409", "submit subtask result, 400"})
  void announcedRefusalsAreKnown(String operation, int status) {
    assertThat(MA.operation(operation).read(status, "{}", name -> null))
        .isInstanceOf(Answer.Refused.class);
  }
}
