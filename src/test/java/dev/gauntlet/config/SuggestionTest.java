package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("worker", "task", "mixed");

  @Test
  void typoSuggestsTheNearestName() {
    assertThat(Suggestion.nearest("wroker", KNOWN)).contains("worker");
    assertThat(Suggestion.nearest("TASK", KNOWN)).contains("task");
    assertThat(Suggestion.nearest("", KNOWN)).isEmpty();
    assertThat(Suggestion.nearest("banana", KNOWN)).isEmpty();
    assertThat(Suggestion.nearest("a", List.of("b"))).isEmpty();
  }

  @Test
  void nameWithAWrongLetterOrCaseIsMisspelled() {
    assertThat(Suggestion.slip("workr", KNOWN)).contains("worker");
    assertThat(Suggestion.slip("Task", KNOWN)).contains("task");
    assertThat(Suggestion.slip("task", KNOWN)).isEmpty();
    assertThat(Suggestion.slip("wrk", KNOWN)).isEmpty();
  }

  @Test
  void choicesAreListedWithoutASimilarName() {
    assertThat(Suggestion.hint("wroker", KNOWN)).isEqualTo(", did you mean worker?");
    assertThat(Suggestion.hint("banana", KNOWN)).isEqualTo("; known: mixed, task, worker");
    assertThat(Suggestion.hint("banana", List.of())).isEmpty();
  }

  @Test
  void longListOfChoicesIsTruncated() {
    List<String> many = IntStream.range(100, 200).mapToObj(i -> "name" + i).toList();
    assertThat(Suggestion.hint("banana", many)).endsWith("name110, name111, ...");
  }
}
