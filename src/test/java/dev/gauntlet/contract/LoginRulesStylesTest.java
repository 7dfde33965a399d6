package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginRulesStylesTest {
  private static final String LIST = "\"list tasks\" { method = GET, path = /tasks, auth = true }";
  private static final String LOG_IN =
      "\"log in\" { method = POST, path = /login, expect = [200, 204], save { token = \"%s\" } }";

  @TempDir Path folder;

  private Contract contract(String login, String... operations) {
    return ContractFile.read(folder, text(login, operations));
  }

  private static String text(String login, String... operations) {
    return "contract { name = other, login %s\n operations { %s } }"
        .formatted(login, String.join("\n", operations));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization = \"Bearer #{token}\" | Authorization | Bearer t0k",
        "X-Api-Key = \"#{token}\"            | X-Api-Key     | t0k",
        "Cookie = \"sid=#{token}\"           | Cookie        | sid=t0k",
      })
  void aTokenIsSentInAHeader(String headers, String name, String value) {
    Operation list = contract("{ headers { " + headers + " } }", LIST).operation("list tasks");
    assertThat(list.header(name, Map.of("token", "t0k")::get)).isEqualTo(value);
  }

  @Test
  void aTokenIsSentInTheQuery() {
    Operation list =
        contract("{ query { api_key = \"#{token}\" } }", LIST).operation("list tasks");
    assertThat(list.url(Map.of("token", "t=k")::get)).isEqualTo("/tasks?api_key=t%3Dk");
  }

  @Test
  void contractWithoutLoginOperationUsesGivenTokens() {
    Contract contract = contract("{ headers { X-Api-Key = \"#{token}\" } }", LIST);
    assertThat(contract.login()).isEmpty();
    assertThat(contract.operation("list tasks").authenticated()).isTrue();
    assertThat(contract.operation("list tasks").needs()).containsExactly("token");
  }

  @Test
  void loginMaySendAValueOfTheAccountWhoseNameResemblesASavedOne() {
    Operation list =
        contract(
                "{ operation = \"log in\", headers { A = \"#{token}\", X-User = \"#{username}\" } }",
                "\"log in\" { method = POST, path = /login, body { name = \"#{username}\" },"
                    + " save { token = \"$.t\", userName = \"$.name\" } }",
                LIST)
            .operation("list tasks");
    assertThat(list.header("X-User", Map.of("token", "t", "username", "me")::get)).isEqualTo("me");
  }

  @Test
  void optionalValueOfABodyMayBeMissingWithAnyStatus() {
    Operation delete =
        contract("= none", "\"delete task\" { method = DELETE, path = /tasks, expect = 204,"
                + " save { id = \"$.id?\" } }")
            .operation("delete task");
    assertThat(delete.read(204, "", unknown -> null)).isEqualTo(new Answer.Accepted(Map.of()));
  }

  @Test
  void contractWithoutLoginNeedsNoToken() {
    Contract contract = contract("= none", LIST);
    assertThat(contract.login()).isEmpty();
    assertThat(contract.operation("list tasks").authenticated()).isFalse();
    assertThat(contract.operation("list tasks").needs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "header X-Session | X-Session  | t0k",
        "header x-session | x-session  | t0k",
        "cookie sid       | Set-Cookie | sid=t0k; Path=/; HttpOnly",
        "cookie sid       | Set-Cookie | sid=t0k",
      })
  void aTokenMayStandInTheHeadersOfTheAnswer(String place, String header, String value) {
    Operation logIn = contract("{ operation = \"log in\" }", LOG_IN.formatted(place))
        .operation("log in");
    Reply reply = new Reply(204, Map.of(header, List.of("other=1; Path=/", value))::get, "");
    Reply alone = new Reply(204, Map.of(header, List.of(value))::get, "");
    assertThat(logIn.read(place.startsWith("cookie") ? reply : alone, unknown -> null))
        .isEqualTo(new Answer.Accepted(Map.of("token", "t0k")));
  }

  @ParameterizedTest
  @CsvSource({"header X-Session", "cookie sid"})
  void missingTokenIsReported(String place) {
    Operation logIn = contract("{ operation = \"log in\" }", LOG_IN.formatted(place))
        .operation("log in");
    assertThat(logIn.read(200, "", unknown -> null))
        .isEqualTo(Answer.Unexpected.of(place + " is missing in the answer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | [401]", ", rejected = 403 | [403]", ", rejected = [401, 403] | [401, 403]"})
  void contractDefinesTheStatusOfARejectedToken(String given, String statuses) {
    Contract contract =
        contract("{ operation = \"log in\"" + given + " }", LOG_IN.formatted("$.t"));
    assertThat(contract.login().orElseThrow().rejected()).hasToString(statuses);
  }

  @Test
  void refreshWithoutALoginIsAProblem() {
    assertThat(ContractFile.problems(folder, text("{ refresh = \"log in\" }", LIST)))
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .startsWith("contract.login.refresh has no meaning without operation"));
  }
}
