package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedKeysTest {

  private static List<String> lines(String text) {
    Problems problems = new Problems();
    RepeatedKeys.reject(text, "own.conf", problems);
    return problems.list().stream().map(problem -> problem.origin().toString()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a { b = 1 }\na { b = 2 }",
        "a = 1, a { b = 1 }\na = { b = 2 }",
        "a : {}\na\t{}",
        "x { \"get task\" { b = \"}\" }\n\"get task\" {} }",
        "l = [{ c = 1 }, { c = 2 }], a {}, # a {}\na {}",
        "a {} // }\na =\n{}",
        "x.y { a {}\na {} }"
      })
  void oneIsReportedWhereItStandsAgain(String text) {
    assertThat(lines(text)).hasSize(1).first().asString().matches("own.conf: [23]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a { b {} }, c { b {} }",
        "check = null, check { b = 1 }",
        "a.b = 1, a.c { d = 1 }, a { e = 1 }",
        "l = [{ a {} }, { a {} }]",
        "text = \"a {} a {}\", a {}",
        "# a {\na {}",
        "a = ${b} { c = 1 }, b = ${c} { c = 1 }",
        "a = \"\"\"\na {}\na {}\"\"\""
      })
  void othersAreLeftAlone(String text) {
    assertThat(lines(text)).isEmpty();
  }
}
