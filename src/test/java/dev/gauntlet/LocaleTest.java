package dev.gauntlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no output depends on the machine's locale: Arabic digits, 15,4 s, a Turkish i. */
class LocaleTest {

  private static final Pattern LITERAL =
      Pattern.compile(
          "\"\"\"[^\\\\\"]*+(?:(?:\\\\.|\"(?!\"\"))[^\\\\\"]*+)*+\"\"\""
              + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"",
          Pattern.DOTALL);

  /** A conversion whose text depends on the locale: not %s, a URL's %20 or %d{} of a log. */
  private static final Pattern CONVERSION =
      Pattern.compile(
          "%(?![0-9A-F]{2}[a-z][a-z%])(\\d+\\$)?[-#+0,(<]*\\d*(\\.\\d+)?[dfegtS](?!x?\\{)");

  private static final Pattern BY_ROOT =
      Pattern.compile("Locale\\.ROOT,\\s*(\"[^\"\n]*+\"\\s*\\+\\s*)*+$");

  private static final Pattern BY_DEFAULT =
      Pattern.compile(
          "(?:String\\.format|\\.printf)\\(\\s*+(?!Locale\\.ROOT,)"
              + "|to(?:Lower|Upper)Case\\(\\)|::to(?:Lower|Upper)Case"
              + "|NumberFormat\\.get\\w*Instance\\(\\)|new DecimalFormat\\([^,()]*\\)"
              + "|ofPattern\\([^,()]*\\)|ofLocalized|SimpleDateFormat|Locale\\.getDefault"
              + "|new (?:Formatter|Scanner)\\(");

  @Test
  void sourcesFormatWithTheRootLocale() throws IOException {
    List<String> found = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/test/java", "bench")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : (Iterable<Path>) files.filter(this::isOther)::iterator) {
          offences(Files.readString(file)).forEach(offence -> found.add(file + ": " + offence));
        }
      }
    }
    assertThat(found)
        .as("write String.format(Locale.ROOT, ...), or %s where no grouping or width is needed")
        .isEmpty();
  }

  private boolean isOther(Path file) {
    return file.toString().endsWith(".java") && !file.endsWith("LocaleTest.java");
  }

  private static List<String> offences(String source) {
    List<String> offences = new ArrayList<>();
    for (Matcher literal = LITERAL.matcher(source); literal.find(); ) {
      if (CONVERSION.matcher(literal.group()).find()
          && !BY_ROOT.matcher(before(source, literal.start())).find()) {
        offences.add(literal.group());
      }
    }
    BY_DEFAULT.matcher(source).results().forEach(each -> offences.add(each.group()));
    return offences;
  }

  /** Returns the preceding source text, in which a format of several literals may begin. */
  private static String before(String source, int position) {
    return source.substring(Math.max(0, position - 1_000), position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%d users\".formatted(users)",
        "\"a %s\" + \"%,d users\".formatted(users)",
        "String.format(\"%s\", text)",
        "String.format(\n    Locale.ROOT, a ? \"%.1f\" : \"%s\", value)",
        "out.printf(\"%s\", text)",
        "text.toLowerCase()",
        "map(String::toUpperCase)",
        "NumberFormat.getInstance()",
        "new DecimalFormat(pattern)",
        "DateTimeFormatter.ofPattern(\"d MMMM\")",
      })
  void aFormatByTheDefaultLocaleIsFound(String source) {
    assertThat(offences(source)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%s users, %2$s\".formatted(users, more)",
        "String.format(Locale.ROOT, \"%,d users\", users)",
        "String.format(\n    Locale.ROOT,\n    \"a %s\"\n        + \"%d users\", users)",
        "\"a%40example.com%20type\"",
        "text.toLowerCase(Locale.ROOT)",
        "new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))",
        "DateTimeFormatter.ofPattern(\"d MMMM\", Locale.ENGLISH)",
      })
  void aFormatByAGivenLocaleIsNot(String source) {
    assertThat(offences(source)).isEmpty();
  }
}
