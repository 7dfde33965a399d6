package dev.gauntlet.process;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.config.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The simulations of this project, found in their source files: {@code Spike}, {@code
 * multiagent.Registration10}.
 */
public final class SimulationSources {

  private static final Path SOURCES = Path.of("src", "test", "java", "simulations");
  private static final String PACKAGE = "simulations.";
  private static final String SUFFIX = ".java";
  private static final Pattern DESCRIPTION =
      Pattern.compile("/\\*\\*(?<text>(?:(?!\\*/).)*)\\*/\\s*public final class", Pattern.DOTALL);

  private final SortedMap<String, Path> sources;

  private SimulationSources(Map<String, Path> sources) {
    this.sources = new TreeMap<>(sources);
  }

  /** Returns the simulations of the project in the working directory. */
  public static SimulationSources ofProject() {
    return in(SOURCES);
  }

  /** Returns the simulations of the project; empty if only its compiled classes are present. */
  public static Optional<SimulationSources> ofProjectIfAny() {
    return Files.isDirectory(SOURCES) ? Optional.of(ofProject()) : Optional.empty();
  }

  static SimulationSources in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return new SimulationSources(
          files
              .filter(file -> file.toString().endsWith(SUFFIX))
              .filter(file -> !file.endsWith("package-info.java"))
              .collect(Collectors.toMap(file -> name(folder.relativize(file)), file -> file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the simulations cannot be listed: " + FileErrorText.of(e), e);
    }
  }

  private static String name(Path source) {
    String path = source.toString().replace(source.getFileSystem().getSeparator(), ".");
    return path.substring(0, path.length() - SUFFIX.length());
  }

  /** Returns the names as {@code -Dsimulation} expects them, sorted. */
  public Set<String> names() {
    return sources.keySet();
  }

  /**
   * Returns the second half of an error message about an unknown simulation: {@code ", did you mean
   * Spike?"}, or else the command that lists the simulations.
   */
  public String hint(String unknown) {
    Map<String, String> bySimpleName =
        names().stream()
            .collect(Collectors.toMap(SimulationSources::simpleName, n -> n, (a, b) -> a));
    return Suggestion.nearest(unknown, names())
        .or(
            () ->
                Suggestion.nearest(simpleName(unknown), bySimpleName.keySet())
                    .map(bySimpleName::get))
        .map(near -> ", did you mean " + near + "?")
        .orElse("; gauntlet simulations lists them");
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * Returns the simulation that Gatling runs in this process; empty if its command line names none.
   */
  public static Optional<String> ofProcess() {
    List<String> arguments = List.of(System.getProperty("sun.java.command", "").split(" "));
    int option = Math.max(arguments.indexOf("-s"), arguments.indexOf("--simulation"));
    return option < 0 || option + 1 == arguments.size()
        ? Optional.empty()
        : Optional.of(nameOf(arguments.get(option + 1)));
  }

  /** Returns the simulation name of a class, as {@code -Dsimulation} expects it. */
  public static String nameOf(String className) {
    return className.startsWith(PACKAGE)
        ? className.substring(PACKAGE.length())
        : className.replaceFirst(".*[.$]", "");
  }

  /** Returns the class name of one of {@link #names()}. */
  public static String className(String name) {
    return PACKAGE + name;
  }

  /** Returns the first sentence of a simulation's Javadoc as plain text; empty if it has none. */
  public String description(String name) {
    try {
      Matcher matcher = DESCRIPTION.matcher(Files.readString(sources.get(name)));
      return matcher.find() ? firstSentence(matcher.group("text")) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static String firstSentence(String javadoc) {
    String text =
        javadoc
            .replaceAll("(?m)^\\s*\\*", "")
            .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
            .replaceAll("\\s+", " ")
            .strip();
    int end = text.replace('?', '.').indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
