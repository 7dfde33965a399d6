package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  private static final String TEXT =
      """
      contract {
        name = other
        operations {
          start {
            method = POST
            path = /starts
            expect = 201
            refusals {
              409 = duplicate
              429 { name = "limit reached", limit = "$.limit", retry-after = required }
              503 { name = overload, limit = "$.limit" }
            }
          }
        }
      }
      """;

  @TempDir Path folder;
  private Operation start;

  @BeforeEach
  void read() {
    start = ContractFile.read(folder, TEXT).operation("start");
  }

  private Answer answer(int status, String body, Map<String, String> headers) {
    Reply reply =
        new Reply(
            status,
            name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of(),
            body);
    return start.read(reply, unknown -> null);
  }

  private String limit(int status, String body, Map<String, String> headers) {
    return ((Answer.Refused) answer(status, body, headers)).limit();
  }

  @Test
  void refusalNamesItsLimitFromTheBody() {
    assertThat(limit(429, "{\"limit\":\"global\"}", Map.of("Retry-After", "1")))
        .isEqualTo("global");
    assertThat(limit(503, "{\"limit\":7}", Map.of())).isEqualTo("7");
  }

  @Test
  void refusalOfTheShortFormIsNamedByTheContract() {
    assertThat(limit(409, "no JSON", Map.of())).isEqualTo("duplicate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no JSON", "{}", "{\"limit\":null}", "{\"limit\":\" \"}", "{\"limit\":[]}"})
  void refusalWithoutItsReasonIsUnexpected(String body) {
    assertThat(answer(503, body, Map.of()))
        .isEqualTo(
            Answer.Unexpected.of("the refusal \"overload\" names no limit at $.limit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1"})
  void refusalWithoutItsRetryAfterIsUnexpected(String value) {
    assertThat(answer(429, "{\"limit\":\"user\"}", Map.of("Retry-After", value)))
        .isEqualTo(answer(429, "{\"limit\":\"user\"}", Map.of()))
        .isEqualTo(
            Answer.Unexpected.of("the refusal \"limit reached\" has no valid Retry-After"));
  }

  @Test
  void answerIsReadIfARefusalNamesItsLimit() {
    assertThat(start.readsAnswer()).isTrue();
  }
}
