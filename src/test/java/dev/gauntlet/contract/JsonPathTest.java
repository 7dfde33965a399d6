package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private static final String ANSWER =
      """
      {"id": "t1", "none": null, "deep": {"n-1": {"x": 5}}, "empty": [],
       "items": [{"id": "a"}, {"id": "b", "more": [1, 2]}], "grid": [[1, 2], [3]]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$.id | t1",
        "$.deep.n-1.x | 5",
        "$.items[0].id | a",
        "$.items[1].more[1] | 2",
        "$.items[*].id | a,b",
        "$.grid[*][*] | 1,2,3",
        "$.empty[*].id | ''",
      })
  void namesItsValues(String path, String values) throws Exception {
    assertThat(find(path).map(JsonPathTest::joined)).contains(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$.task_id | it has id, none, deep, empty, items, grid",
        "$.none | $.none is null",
        "$.deep.x.y | $.deep has n-1",
        "$.id.x | $.id is a text",
        "$.deep.n-1.x.y | $.deep.n-1.x is a number",
        "$.items[2].id | $.items is a list of 2",
        "$.items[*].more | $.items[*] has id",
        "$.empty[0] | $.empty is an empty list",
      })
  void valueFoundInsteadIsDescribedWithoutContent(String path, String instead)
      throws Exception {
    JsonNode answer = new JsonMapper().readTree(ANSWER);
    assertThat(JsonPath.parse(path).instead(answer)).isEqualTo(instead);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.gone",
        "$.none",
        "$.none.x",
        "$.id.x",
        "$.items[2]",
        "$.items[0].gone",
        "$.gone[*]",
        "$.id[*]",
        "$.items[*].more",
        "$[0]"
      })
  void missingOrNullValueIsNotFound(String path) throws Exception {
    assertThat(find(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id",
        ".id",
        "$id",
        "$.",
        "$..id",
        "$.a[",
        "$.a[]",
        "$.a[-1]",
        "$.a[x]",
        "$.a b",
        "$.a[*",
        "$.a.[0]",
        "x$.a",
        "$.a['b']"
      })
  void malformedPathIsReportedWithTheSyntax(String path) {
    assertThatThrownBy(() -> JsonPath.parse(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("$.items[0].id");
  }

  private static Optional<List<JsonNode>> find(String path) throws Exception {
    return JsonPath.parse(path).find(new JsonMapper().readTree(ANSWER));
  }

  private static String joined(List<JsonNode> nodes) {
    return String.join(",", nodes.stream().map(JsonNode::asText).toList());
  }
}
