package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTest {
  @TempDir Path temp;
  private Settings settings;

  private Section target(String... lines) {
    ConfigFolder folder = new ConfigFolder(temp);
    folder.file("application.conf", "target {", String.join("\n", lines), "}");
    settings = folder.load();
    return settings.section("target");
  }

  private List<String> problems() {
    try {
      settings.throwIfProblems();
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems().stream().map(Problem::message).toList();
    }
  }

  @Test
  void valuesAreReadAsTheyWereWritten() {
    Section target =
        target("a = 007", "b = yes", "c = 5 s", "d = 1 %", "e = [x, 2]", "f = \"x, y\"", "g = 1.5");
    assertThat(target.text("a")).isEqualTo("007");
    assertThat(target.flag("b")).isTrue();
    assertThat(target.duration("c")).isEqualTo(Duration.ofSeconds(5));
    assertThat(target.share("d")).isEqualTo(0.01);
    assertThat(target.texts("e")).containsExactly("x", "2");
    assertThat(target.texts("f")).containsExactly("x", "y");
    assertThat(target.number("g", 0, 2)).isEqualTo(1.5);
    assertThat(problems()).isEmpty();
  }

  @Test
  void longValueIsTruncatedAtACharacterBoundary() {
    String start = "x".repeat(59);
    target("a = " + start + "\ud83d\ude00").number("a", 0, 2);
    assertThat(problems())
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith(", was " + start + "...");
  }

  @ParameterizedTest
  @CsvSource({"99 ms", "61 s", "0"})
  void durationOutOfItsRangeIsAProblem(String text) {
    Section target = target("a = " + text);
    assertThat(target.duration("a", Duration.ofMillis(100), Duration.ofMinutes(1)))
        .isEqualTo(Duration.ofMillis(100));
    assertThat(problems())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("target.a must be ")
        .endsWith(", was " + text);
  }

  @Test
  void durationInItsRangeIsAccepted() {
    Section target = target("a = 100 ms", "b = 60 s");
    for (String key : List.of("a", "b")) {
      target.duration(key, Duration.ofMillis(100), Duration.ofMinutes(1));
    }
    assertThat(problems()).isEmpty();
  }

  @Test
  void absentOrNullOptionalValueIsEmpty() {
    Section target = target("a = null");
    for (String key : List.of("a", "b")) {
      assertThat(target.has(key)).isFalse();
      assertThat(target.optionalText(key)).isEmpty();
      assertThat(target.optionalInteger(key, 0, 1)).isEmpty();
      assertThat(target.optionalNumber(key, 0, 1)).isEmpty();
      assertThat(target.optionalShare(key)).isEmpty();
      assertThat(target.optionalDuration(key)).isEmpty();
      assertThat(target.texts(key)).isEmpty();
      assertThat(target.section(key).keys()).isEmpty();
      assertThat(target.plain(key)).isNull();
    }
    assertThat(problems()).isEmpty();
  }

  @Test
  void missingValueIsReportedOnceAndReadAsAPlaceholder() {
    Section target = target("x = 1");
    assertThat(target.text("host")).isEmpty();
    assertThat(target.integer("port", 1, 65_535)).isEqualTo(1);
    assertThat(target.duration("timeout")).isZero();
    assertThat(target.integer("port", 1, 65_535)).isEqualTo(1);
    assertThat(problems())
        .containsExactly(
            "target.host is missing", "target.port is missing", "target.timeout is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 %    | 0.01
          0.5 %  | 0.005
          100%   | 1
          0.25   | 0.25
          0      | 0
          """)
  void aShareIsWrittenInPercentOrAsANumber(String text, double share) {
    assertThat(target("s = \"" + text + "\"").share("s")).isEqualTo(share);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "1.0", "01"})
  void ambiguousShareIsReportedWithBothSpellings(String text) {
    target("s = \"" + text + "\"").share("s");
    target("s = \"" + text + "\"").optionalShare("s");
    assertThat(problems())
        .containsOnly(
            "target.s must be written as 1 % or 100 %, since 1 without % can mean both, was "
                + text);
  }

  @ParameterizedTest
  @CsvSource({"101 %", "-1 %", "1.01", "5", "few", "%"})
  void invalidShareIsReported(String text) {
    assertThat(target("s = \"" + text + "\"").share("s")).isZero();
    assertThat(problems())
        .containsExactly(
            "target.s must be a share between 0 % and 100 %, such as 1 % or 0.01, was " + text);
  }

  @Test
  void aNumberOutOfItsRangeIsAProblem() {
    Section target = target("a = 3", "b = -1", "c = 0", "d = x");
    target.number("a", 0, 2.5);
    target.number("b", 0, Double.MAX_VALUE);
    target.number("c", Double.MIN_VALUE, Double.MAX_VALUE);
    target.number("d", 0, 1);
    target.integer("a", 1, 2);
    assertThat(problems())
        .containsExactly(
            "target.a must be between 0 and 2.5, was 3",
            "target.b must not be negative, was -1",
            "target.c must be positive, was 0",
            "target.d must be a number, was x",
            "target.a must be between 1 and 2, was 3");
  }

  @Test
  void valueOfTheWrongTypeIsAProblem() {
    Section target = target("a { x = 1 }", "b = [1]", "c = 5", "d = [{ x = 1 }]");
    target.text("a");
    target.integer("b", 0, 9);
    target.section("c");
    target.texts("d");
    assertThat(problems())
        .containsExactly(
            "target.a must be a single value, was a section",
            "target.b must be a single value, was a list",
            "target.c must be a section { ... }, was 5",
            "target.d must be a list of texts");
  }

  @Test
  void childrenComeInTheFilesOrder() {
    Section target =
        target("ops {", "\"get task\" { n = 1 }", "zebra { n = 2 }", "alpha { n = 3 }", "}");
    Map<String, Section> sections = target.sections("ops");
    assertThat(sections.keySet()).containsExactly("get task", "zebra", "alpha");
    assertThat(sections.get("get task").path()).isEqualTo("target.ops.\"get task\"");
    assertThat(sections.get("alpha").integer("n", 0, 9)).isEqualTo(3);
  }

  @Test
  void aKeyIsTakenLiterally() {
    assertThat(target("\"v1.2\" = x").text("v1.2")).isEqualTo("x");
  }

  @Test
  void untypedValueConsistsOfJavaCollections() {
    Section target = target("body { name = x, n = 5, list = [1, true], none = null }");
    assertThat(target.plain("body"))
        .isInstanceOf(Map.class)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("name", "x")
        .containsEntry("n", 5)
        .containsEntry("list", List.of(1, true))
        .containsEntry("none", null);
  }

  @Test
  void unreadKeysAreReportedAtEveryDepth() {
    Section target =
        target("host = x", "hots = y", "pool { size = 1, sise = 2 }", "free { a = 1 }");
    target.text("host");
    target.section("pool").integer("size", 0, 9);
    target.section("free").keys();
    target.rejectUnknownKeys();
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "unknown key target.hots, did you mean host?",
            "unknown key target.pool.sise, did you mean size?");
  }

  @Test
  void listedKeysAreKnownAndExcludeNull() {
    Section target = target("free { b = 1, a = null }", "c = 1");
    assertThat(target.section("free").keys()).containsExactly("b");
    target.integer("c", 0, 9);
    target.rejectUnknownKeys();
    assertThat(problems()).isEmpty();
  }

  @Test
  void unknownKeyWithoutASimilarOneListsTheKnownKeys() {
    Section target = target("host = x", "port = 1", "colour = red");
    target.text("host");
    target.text("port");
    target.rejectUnknownKeys();
    assertThat(problems()).containsExactly("unknown key target.colour; known: host, port");
  }

  @Test
  void problemOfTheCallerHasTheOriginOfItsKey() {
    Section target = target("host = x");
    target.problem("host", "must be an address");
    try {
      settings.throwIfProblems();
    } catch (ConfigurationException e) {
      assertThat(e.problems())
          .containsExactly(
              new Problem(
                  "target.host",
                  "target.host must be an address",
                  Origin.file("application.conf", 2)));
    }
    assertThat(problems()).hasSize(1);
  }

  @Test
  void customTypeIsConverted() {
    Section target = target("a = \"http://x/\"", "b = 5");
    assertThat(target.optional("a", URI::create)).contains(URI.create("http://x/"));
    assertThat(
            target.optional(
                "b",
                text -> {
                  throw new IllegalArgumentException("must be red");
                }))
        .isEmpty();
    assertThat(problems()).containsExactly("target.b must be red, was 5");
  }
}
