package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static List<String> values(String text) {
    Problems problems = new Problems();
    RepeatedKeys.rejectValues(text, "own.conf", problems);
    return problems.list().stream().map(problem -> problem.origin().toString()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\na = 2",
        "a = ${?X}\na = [1]",
        "x { y.z = 1\ny { z = 2 } }",
        "{ a = 5 s\na = 6 s }"
      })
  void repeatedValueIsReported(String text) {
    assertThat(values(text)).containsExactly("own.conf: 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\na = ${?X}\nb = ${?X}",
        "a += 1\na += 2",
        "a { b = 1 }, c { b = 2 }",
        "l = [{ c = 1 }, { c = 2 }], m = [c, c]",
        "a = ${b} { c = 1 }, b = ${c} { c = 1 }",
        "url = \"http://a:1/b\", other = x y z"
      })
  void otherValuesAreLeftAlone(String text) {
    assertThat(values(text)).isEmpty();
  }

  @Test
  void valuesAreReportedEvenIfSectionsMayBeRepeated() {
    Problems problems = new Problems();
    String text = "limits { users = 5 }\nload.quick = no\nlimits { users = 50, rate = 1 }";
    RepeatedKeys.rejectValues(text, "own.conf", problems);
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "limits.users occurs twice, first in line 1: remove one of them (own.conf: 3)");
  }

  @Test
  void substitutionInQuotesIsReported() {
    Problems problems = new Problems();
    String text = "target { password = \"${STAGING_PASSWORD}\"\n token = \"a${b}\", url = ${?X} }";
    RepeatedKeys.rejectValues(text, "own.conf", problems);
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "target.password is the text ${STAGING_PASSWORD}, because of its quotes: remove the"
                + " quotes around it (own.conf: 1)");
  }
}
