package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

  static List<Object> values() {
    return List.of(
        8,
        3_000_000_000L,
        0.5,
        true,
        "text",
        List.of("a", 1),
        Map.of("k", List.of(1, 2)),
        Map.of());
  }

  @ParameterizedTest
  @MethodSource("values")
  void placeholderWithoutSurroundingTextKeepsTheValueType(Object value) throws Exception {
    String json = render(Map.of("field", "#{v}"), Map.of("v", value));
    assertThat(new JsonMapper().readValue(json, Map.class).get("field")).isEqualTo(value);
  }

  @Test
  void valueWithinTextIsInsertedAsText() {
    assertThat(render(Map.of("name", "Agent #{n}!"), Map.of("n", 7)))
        .isEqualTo("{\"name\":\"Agent 7!\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\\",
        "\n\r\t\u0000",
        "\", \"admin\": true, \"x\": \"",
        "}]",
        "#{other}",
        "ü漢😀",
        "\u2028"
      })
  void noValueCanLeaveItsField(String hostile) throws Exception {
    Map<String, Object> body = ordered("sole", "#{v}", "inside", "<#{v}>", "last", 1);
    JsonNode read = new JsonMapper().readTree(render(body, Map.of("v", hostile)));
    assertThat(read.size()).isEqualTo(3);
    assertThat(read.get("sole").textValue()).isEqualTo(hostile);
    assertThat(read.get("inside").textValue()).isEqualTo("<" + hostile + ">");
  }

  @Test
  void staticPartsKeepTheirTypesAndOrder() {
    Object body =
        ordered(
            "n", 1, "d", 0.7, "t", true, "none", null, "list", List.of(1, "a"), "empty", Map.of());
    assertThat(render(body, Map.of()))
        .isEqualTo("{\"n\":1,\"d\":0.7,\"t\":true,\"none\":null,\"list\":[1,\"a\"],\"empty\":{}}");
  }

  @Test
  void missingOptionalValueRemovesItsFieldAndEmptyParents() {
    Object body =
        ordered(
            "task",
            "#{task?}",
            "note",
            "for #{task?}",
            "needs",
            Map.of("deep", Map.of("complexity", "#{complexity?}")),
            "tools",
            List.of("fixed", "#{tool?}"),
            "kept",
            1);
    assertThat(render(body, Map.of())).isEqualTo("{\"tools\":[\"fixed\"],\"kept\":1}");
  }

  @Test
  void rootOfTheBodyIsNeverRemoved() {
    assertThat(render(Map.of("a", "#{a?}"), Map.of())).isEqualTo("{}");
  }

  @Test
  void aMissingValueNamesOperationAndPlaceholder() {
    assertThatThrownBy(() -> render(Map.of("a", "#{taskType}"), Map.of()))
        .isInstanceOf(PlaceholderException.class)
        .hasMessageContainingAll("\"create task\"", "#{taskType}");
  }

  @Test
  void nonJsonValueIsReportedByOperationWithoutTheValue() {
    assertThatThrownBy(() -> render(Map.of("a", "#{a}"), Map.of("a", new Object())))
        .hasMessageContaining("\"create task\"")
        .hasMessageNotContaining("Object@");
  }

  @Test
  void uuidPlaceholderIsDifferentAtEachPlace() throws Exception {
    JsonNode body =
        new JsonMapper().readTree(render(ordered("a", "#{uuid}", "b", "x-#{uuid}"), Map.of()));
    assertThat(body.get("a").asText()).matches("[0-9a-f-]{36}");
    assertThat(body.get("b").asText()).startsWith("x-").doesNotContain(body.get("a").asText());
    assertThat(render(Map.of("a", "#{uuid}"), Map.of("uuid", "mine"))).contains("mine");
  }

  @Test
  void placeholdersAreFoundAtAnyDepth() {
    Object body = Map.of("a", "#{one}", "b", List.of("#{two} #{three?}"));
    assertThat(body(body).placeholders().stream().filter(p -> !p.optional()).map(Placeholder::name))
        .containsExactlyInAnyOrder("one", "two");
  }

  private static String render(Object body, Map<String, Object> values) {
    return body(body).render(new TemplateValues("create task", values::get));
  }

  private static JsonBody body(Object plain) {
    return new JsonBody(JsonTemplate.compile(plain));
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    List<Object> list = Arrays.asList(pairs);
    for (int i = 0; i < list.size(); i += 2) {
      map.put((String) list.get(i), list.get(i + 1));
    }
    return map;
  }
}
