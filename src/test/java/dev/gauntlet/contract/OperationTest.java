package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
  private static final String TEXT =
      """
      contract {
        name = other
        prefix = "/tenants/#{tenant}"
        headers { accept = application/json, X-Tenant = "#{tenant}" }
        login {
          operation = "log in"
          headers { Authorization = "Bearer #{token}" }
        }
        operations {
          "log in" { method = POST, path = /login, save { token = "$.t" } }
          "create task" {
            method = POST
            path = /tasks
            auth = true
            expect = [200, 201]
            headers { Accept = text/html }
            query { dry = "#{dry?}" }
            body { text = "#{text}", note = "#{note?}" }
            save { taskId = "$.id", tags = "$.tags[*].n" }
            check {
              "$.state" = [new, "#{state?}"]
              "$.tags" = "*"
              "$.owner" = "#{tenant}"
            }
            refusals { 409 = duplicate, 429 = "limit reached" }
          }
          "check health" { method = GET, path = /health }
          "check readiness" { method = GET, path = /ready, prefix = "" }
          "send form" {
            method = POST
            path = /form
            form {
              username = "#{user}"
              "grant type" = password
              scope = "#{scope?}"
            }
          }
          "list tasks" { method = GET, path = /tasks, save { taskId = "$.tasks[0].id?" } }
        }
      }
      """;
  private static final Function<String, Object> KNOWN =
      Map.<String, Object>of("tenant", "t/1", "token", "abc", "text", "hello")::get;

  @TempDir Path folder;
  private Contract contract;
  private Operation create;

  @BeforeEach
  void read() {
    contract = ContractFile.read(folder, TEXT);
    create = contract.operation("create task");
  }

  @Test
  void aRequestIsBuiltFromItsParts() {
    assertThat(create.method()).isEqualTo(HttpMethod.POST);
    assertThat(create.url(KNOWN)).isEqualTo("/tenants/t%2F1/tasks");
    assertThat(ContractFile.body(create, KNOWN)).isEqualTo("{\"text\":\"hello\"}");
  }

  @Test
  void mostSpecificHeaderTakesPrecedence() {
    assertThat(create.headerNames())
        .containsExactly("Accept", "Authorization", "Content-Type", "X-Tenant");
    assertThat(create.header("accept", KNOWN)).isEqualTo("text/html");
    assertThat(create.header("Authorization", KNOWN)).isEqualTo("Bearer abc");
    assertThat(contract.operation("check health").headerNames())
        .containsExactly("accept", "X-Tenant");
  }

  @Test
  void formIsEncodedAndDeclaresItsContentType() {
    Operation form = contract.operation("send form");
    assertThat(form.hasBody()).isTrue();
    assertThat(ContractFile.body(form, Map.of("user", "a b+c&d=e@ü")::get))
        .isEqualTo("username=a%20b%2Bc%26d%3De%40%C3%BC&grant%20type=password");
    assertThat(form.header("Content-Type", KNOWN)).isEqualTo("application/x-www-form-urlencoded");
    assertThat(form.needs()).containsExactly("tenant", "user");
  }

  @Test
  void operationMayHaveItsOwnPrefix() {
    assertThat(contract.operation("check readiness").url(KNOWN)).isEqualTo("/ready");
  }

  @Test
  void optionalValueIsSavedIfPresent() {
    Operation list = contract.operation("list tasks");
    assertThat(list.read(200, "{\"tasks\":[{\"id\":7}]}", KNOWN))
        .isEqualTo(new Answer.Accepted(Map.of("taskId", 7)));
    assertThat(list.read(200, "{\"tasks\":[]}", KNOWN)).isEqualTo(new Answer.Accepted(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc\r\nX-Admin: true", "X-Admin\u010d\u010a"})
  void lineBreakInAHeaderValueIsRejected(String value) {
    Function<String, Object> hostile = name -> value;
    assertThatThrownBy(() -> create.header("Authorization", hostile))
        .isInstanceOf(PlaceholderException.class)
        .hasMessageContainingAll("\"create task\"", "control characters")
        .hasMessageNotContaining("X-Admin");
  }

  @Test
  void requiredValuesAreListed() {
    assertThat(create.needs()).containsExactly("tenant", "text", "token");
  }

  @Test
  void anExpectedAnswerSavesItsValuesWithTheirTypes() {
    Answer answer = answer(201, "{'id': 7, 'state': 'new', 'owner': 't/1', 'tags': [{'n': 'a'}]}");
    assertThat(answer).isEqualTo(new Answer.Accepted(Map.of("taskId", 7, "tags", List.of("a"))));
  }

  @Test
  void aByteOrderMarkIsNoPartOfAnAnswer() {
    assertThat(answer(201, "\uFEFF{'id': 7, 'state': 'new', 'owner': 't/1', 'tags': []}"))
        .isInstanceOf(Answer.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'state': 'new', 'owner': 't/1', 'tags': []} | $.id is missing in the answer",
        "200 | {'id': 1, 'state': 'new', 'owner': 't/1'} | $.tags is missing in the answer",
        "200 | {'id': 1, 'state': 'new', 'owner': 'x', 'tags': []} | $.owner is not #{tenant}",
        "200 | <html></html> | the answer is no JSON",
        "200 | '' | $.state is missing in the answer",
        "503 | {} | status 503, expected 200 or 201",
      })
  void problemIsReportedWithoutTheAnswersContent(int status, String body, String reason) {
    assertThat(answer(status, body == null ? "" : body))
        .isInstanceOfSatisfying(
            Answer.Unexpected.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }

  @Test
  void missingOptionalValueAcceptsAnyAnswer() {
    String other = "{\"id\":1,\"state\":\"old\",\"owner\":\"t/1\",\"tags\":[]}";
    assertThat(create.read(200, other, KNOWN)).isInstanceOf(Answer.Accepted.class);
    Function<String, Object> stated = name -> name.equals("state") ? "old?" : KNOWN.apply(name);
    assertThat(create.read(200, other, stated))
        .isEqualTo(Answer.Unexpected.of("$.state is not new or #{state?}"));
  }

  @Test
  void anAnnouncedRefusalIsNoFault() {
    assertThat(answer(429, ""))
        .isEqualTo(new Answer.Refused(new Refusal(429, "limit reached"), "limit reached"));
  }

  @Test
  void unreadBodyIsNotParsed() {
    Operation health = contract.operation("check health");
    assertThat(health.read(200, "no JSON", KNOWN)).isEqualTo(new Answer.Accepted(Map.of()));
  }

  @Test
  void anUnknownOperationSuggestsOne() {
    assertThatThrownBy(() -> contract.operation("crate task"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract other has no operation \"crate task\", did you mean create task?");
  }

  private Answer answer(int status, String body) {
    return create.read(status, body.replace('\'', '"'), KNOWN);
  }
}
