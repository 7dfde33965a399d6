package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "7d3e, /tasks/7d3e/logs",
    "a/b, /tasks/a%2Fb/logs",
    "a?x=1&y#z, /tasks/a%3Fx%3D1%26y%23z/logs",
    "../admin, /tasks/..%2Fadmin/logs",
    "a b+c*~, /tasks/a%20b%2Bc%2A~/logs",
    "grün, /tasks/gr%C3%BCn/logs",
    "%2F, /tasks/%252F/logs",
  })
  void aValueStaysOneSegment(String value, String url) {
    assertThat(render("/tasks/#{id}/logs", Map.of(), Map.of("id", value))).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void pathSegmentThatChangesTheResourceIsRejected(String value) {
    assertThatThrownBy(() -> render("/tasks/#{id}", Map.of(), Map.of("id", value)))
        .isInstanceOf(PlaceholderException.class)
        .hasMessageContainingAll("\"get task\"", "#{id}");
  }

  @Test
  void queryParametersAreEncodedAndKeepTheirOrder() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("status", "#{status}");
    query.put("page size", "#{limit}");
    assertThat(render("/tasks", query, Map.of("status", "a&b=c", "limit", 50)))
        .isEqualTo("/tasks?status=a%26b%3Dc&page%20size=50");
  }

  @Test
  void parameterWithoutItsOptionalValueIsOmitted() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("status", "#{status?}");
    query.put("limit", "#{limit?}");
    assertThat(render("/tasks", query, Map.of("limit", 5))).isEqualTo("/tasks?limit=5");
    assertThat(render("/tasks", query, Map.of())).isEqualTo("/tasks");
  }

  @ParameterizedTest
  @CsvSource({
    "tasks, must start with /",
    "'#{id}/tasks', must start with /",
    "/tasks?limit=5, belong to query",
    "/my tasks, belong to query",
    "'/tasks/#{id?}', cannot have an optional placeholder",
    "'/tasks/#{id', must close",
  })
  void malformedPathIsReportedWithTheReason(String path, String why) {
    assertThatThrownBy(() -> UrlTemplate.path(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static String render(String path, Map<String, String> query, Map<String, Object> values) {
    Map<String, PlaceholderTemplate> parameters = new LinkedHashMap<>();
    query.forEach((name, value) -> parameters.put(name, PlaceholderTemplate.parse(value)));
    return new UrlTemplate(UrlTemplate.path(path), new UrlEncodedParameters(parameters))
        .render(new TemplateValues("get task", values::get));
  }
}
