package dev.gauntlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/journeys.md are the classes beside this test. */
class DocsExamplesTest {

  private static final Path PAGE = Path.of("docs", "journeys.md");
  private static final Path CLASSES = Path.of("src", "test", "java", "dev", "gauntlet", "docs");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(.*?)```");

  static Stream<String> examples() throws IOException {
    return EXAMPLE.matcher(Files.readString(PAGE)).results().map(match -> match.group(1));
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.list(CLASSES)) {
      return files.map(DocsExamplesTest::text).collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsAClassThatIsCompiled(String example) throws IOException {
    assertThat(sources()).contains(example);
  }

  @Test
  void pageHasExamples() throws IOException {
    assertThat(examples()).hasSize(3);
  }
}
