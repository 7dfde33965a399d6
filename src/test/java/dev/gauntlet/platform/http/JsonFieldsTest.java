package dev.gauntlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

  enum Mood {
    GOOD,
    SO_SO
  }

  private final List<FieldProblem> problems = new ArrayList<>();

  @Test
  void validFieldsHaveNoProblems() {
    JsonFields fields =
        fields(
            new JsonObject()
                .put("text", "abc")
                .put("number", 5)
                .put("mood", "so_so")
                .put("list", new JsonArray().add("x"))
                .put("id", "7f1f9d5e-1c39-4a52-9a61-0f6a3a6f1a01"));
    assertThat(fields.text("text", 1, 3)).isEqualTo("abc");
    assertThat(fields.number("number", 0, 10)).isEqualTo(5.0);
    assertThat(fields.oneOf("mood", Mood.class)).isEqualTo(Mood.SO_SO);
    assertThat(fields.texts("list")).containsExactly("x");
    assertThat(fields.optionalId("id")).hasToString("7f1f9d5e-1c39-4a52-9a61-0f6a3a6f1a01");
    assertThat(problems).isEmpty();
  }

  @Test
  void lengthCountsCharactersAndNotUtf16Units() {
    assertThat(fields(new JsonObject().put("text", "\uD83D\uDE00")).text("text", 1, 1)).hasSize(2);
    assertThat(problems).isEmpty();
  }

  @Test
  void absentAndNullOptionalFieldsAreEqual() {
    JsonFields fields = fields(new JsonObject().putNull("a").putNull("mood").putNull("list"));
    assertThat(fields.optionalText("a", 1, 2)).isNull();
    assertThat(fields.optionalText("b", 1, 2)).isNull();
    assertThat(fields.oneOf("mood", Mood.class, Mood.GOOD)).isEqualTo(Mood.GOOD);
    assertThat(fields.texts("list")).isEmpty();
    assertThat(fields.optionalObject("c")).isNull();
    assertThat(problems).isEmpty();
  }

  @Test
  void problemsNameLocationAndType() {
    JsonFields fields =
        fields(
            new JsonObject()
                .put("short", "")
                .put("long", "xyz")
                .put("number", "5")
                .put("big", 11)
                .put("mood", "GOOD")
                .put("list", new JsonArray().add("x").add(1))
                .put("id", "1-1-1-1-1")
                .put("object", 1)
                .putNull("nothing"));
    fields.text("short", 1, 2);
    fields.text("long", 1, 2);
    fields.text("missing", 1, 2);
    fields.text("nothing", 1, 2);
    fields.number("number", 0, 10);
    fields.number("big", 0, 10);
    fields.oneOf("mood", Mood.class);
    fields.texts("list");
    fields.optionalId("id");
    fields.section("object").text("inner", 1, 2);
    assertThat(problems)
        .map(problem -> problem.field() + " " + problem.type())
        .containsExactly(
            "body.short string_too_short",
            "body.long string_too_long",
            "body.missing missing",
            "body.nothing string_type",
            "body.number float_type",
            "body.big less_than_equal",
            "body.mood enum",
            "body.list.1 string_type",
            "body.id uuid_parsing",
            "body.object dict_type");
    assertThat(problems.get(6).message()).contains("'good', 'so_so'");
  }

  @Test
  void optionalFieldsAreNullOrValidated() {
    JsonFields fields =
        fields(
            new JsonObject()
                .put("whole", 3)
                .put("broken", 1.5)
                .put("number", 0.5)
                .put("like", "a b")
                .put("list", "x"));
    assertThat(fields.optionalInteger("whole", 1, 3)).isEqualTo(3);
    assertThat(fields.optionalNumber("number", 0, 1)).isEqualTo(0.5);
    assertThat(fields.optionalInteger("absent", 1, 3)).isNull();
    assertThat(fields.optionalNumber("absent", 0, 1)).isNull();
    assertThat(fields.optionalTexts("absent")).isNull();
    assertThat(fields.optionalTextLike("absent", 1, 3, "[a-z]+", "letters")).isNull();
    fields.optionalInteger("broken", 1, 3);
    fields.optionalTextLike("like", 1, 3, "[a-z]+", "letters");
    fields.optionalTexts("list");
    assertThat(problems)
        .map(problem -> problem.field() + " " + problem.type())
        .containsExactly(
            "body.broken int_from_float",
            "body.like string_pattern_mismatch",
            "body.list list_type");
  }

  @Test
  void requiredFieldMustBePresentAndNotNull() {
    fields(new JsonObject().put("a", 1).putNull("b")).require("a", "b", "c");
    assertThat(problems)
        .map(problem -> problem.field() + " " + problem.type())
        .containsExactly("body.b missing", "body.c missing");
  }

  @Test
  void listElementsAreReadWithTheirIndex() {
    JsonArray list = new JsonArray().add(new JsonObject().put("n", "x")).add(7);
    List<JsonFields> sections = fields(new JsonObject().put("list", list)).sections("list", 3);
    sections.forEach(section -> section.text("n", 2, 3));
    assertThat(fields(new JsonObject()).sections("list", 1)).isEmpty();
    assertThat(problems)
        .map(problem -> problem.field() + " " + problem.type())
        .containsExactly(
            "body.list too_short",
            "body.list.1 dict_type",
            "body.list.0.n string_too_short",
            "body.list missing");
  }

  private JsonFields fields(JsonObject source) {
    return new JsonFields("body", source, problems);
  }
}
