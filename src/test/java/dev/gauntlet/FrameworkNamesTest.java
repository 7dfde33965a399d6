package dev.gauntlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests that the code that runs journeys does not contain the name of an operation, journey or
 * contract. The names are those of the contracts in user-files and of the journeys in the catalog.
 */
@TestInstance(PER_CLASS)
class FrameworkNamesTest {

  private static final Path MAIN = Path.of("src", "main", "java", "dev", "gauntlet");
  private static final Path REFERENCE = Path.of("src", "main", "resources", "reference.conf");
  private static final Path CATALOG = MAIN.resolve("catalog");
  private static final Path PLATFORM = MAIN.resolve("platform");

  private static final Pattern JOURNEY =
      Pattern.compile("public String name\\(\\) \\{\\s+return \"([^\"]+)\";");

  /** A comment or character, without a group, or a string, whose text is group 1. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "/\\*[\\s\\S]*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\])+'|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

  /** A comment, or a key or value with or without quotation marks. */
  private static final Pattern WORD = Pattern.compile("#[^\\n]*|\"([^\"]*)\"|([\\w-]+)");

  private static final Pattern QUOTED = Pattern.compile("\\\\\"(.+?)\\\\\"");

  private final Set<String> operations = operations();
  private final Set<String> names =
      Stream.of(operations, Set.copyOf(NamedFiles.CONTRACTS.names()), journeys())
          .flatMap(Set::stream)
          .collect(Collectors.toCollection(TreeSet::new));

  private static Set<String> operations() {
    Settings settings =
        Settings.load(new SettingsSources(Map.of(), Map.of(), Contract.class.getClassLoader()));
    return NamedFiles.CONTRACTS.names().stream()
        .map(name -> Contract.read(settings.file(NamedFiles.CONTRACTS.file(name))))
        .flatMap(contract -> contract.operations().keySet().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> journeys() {
    return sources(CATALOG)
        .flatMap(file -> JOURNEY.matcher(text(file)).results())
        .map(journey -> journey.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names in the literals of a source: as a whole, or in quotation marks of their own. */
  private List<String> namedIn(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(literal -> literal.group(1))
        .filter(literal -> literal != null)
        .flatMap(
            literal ->
                Stream.concat(
                    Stream.of(literal),
                    QUOTED.matcher(literal).results().map(quoted -> quoted.group(1))))
        .filter(names::contains)
        .toList();
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }

  @Test
  void frameworkSourcesContainNoPlatformName() {
    assertThat(
            sources(MAIN)
                .filter(file -> !file.startsWith(CATALOG) && !file.startsWith(PLATFORM))
                .flatMap(
                    file -> namedIn(text(file)).stream().map(name -> MAIN.relativize(file) + ": " + name)))
        .isEmpty();
  }

  @Test
  void defaultsContainNoPlatformName() {
    assertThat(
            WORD.matcher(text(REFERENCE))
                .results()
                .map(FrameworkNamesTest::word)
                .filter(word -> word != null && names.contains(word)))
        .isEmpty();
  }

  @Test
  void platformNamesComeFromContractsAndCatalog() {
    assertThat(names)
        .contains("ma", "ap", "create task", "list agents", "check health")
        .contains("worker", "agentic", "watch", "hanging", "channels");
    assertThat(sources(CATALOG).flatMap(file -> namedIn(text(file)).stream()))
        .containsAll(Set.of("ma", "ap", "create task", "worker", "list agents"));
  }

  @Test
  void namesAreFoundInLiteralsAndNotInComments() {
    assertThat(namedIn("call(\"create task\"); // \"get task\"\n/** {@code \"ma\"} */ \"a task\""))
        .containsExactly("create task");
    assertThat(namedIn("\"needs the operation \\\"register user\\\", which\""))
        .containsExactly("register user");
  }
}
