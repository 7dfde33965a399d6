package dev.gauntlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that relative links between Markdown files lead to a file and a heading in it. */
class DocumentLinksTest {

  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern PAGE = Pattern.compile("docs/[a-z-]+\\.md");

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md")
                  .map(Path::of),
              docs.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }

  static List<Path> configurationFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("user-files"))) {
      return Stream.concat(
              Stream.of(Path.of("src/main/resources/reference.conf")),
              files.filter(file -> file.toString().endsWith(".conf")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void relativeLinksResolve(Path document) throws IOException {
    assertThat(LINK.matcher(prose(document)).results().filter(link -> isBroken(document, link)))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("configurationFiles")
  void pagesNamedInCommentsExist(Path file) throws IOException {
    assertThat(PAGE.matcher(Files.readString(file)).results().map(page -> Path.of(page.group())))
        .allMatch(Files::exists);
  }

  @Test
  void anchorIsTheHeadingWithoutPunctuation() {
    assertThat(anchor("Limits of `ap`: 60, not more")).isEqualTo("limits-of-ap-60-not-more");
  }

  private static boolean isBroken(Path document, MatchResult link) {
    Path file =
        link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
    String anchor = link.group(2);
    return !Files.exists(file) || anchor != null && !anchors(file).contains(anchor);
  }

  private static List<String> anchors(Path file) {
    return HEADING.matcher(prose(file)).results().map(line -> anchor(line.group(1))).toList();
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static String prose(Path file) {
    try {
      return CODE_BLOCK.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
