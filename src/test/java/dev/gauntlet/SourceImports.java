package dev.gauntlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the imports of Gauntlet's packages from sources. Bytecode does not show all imports: javac
 * inlines constants, and ArchUnit does not count catch clauses.
 */
final class SourceImports {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package dev\\.gauntlet\\.([a-z.]+);");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?dev\\.gauntlet\\.([a-z.]+)\\.[A-Z]");

  private SourceImports() {}

  /** Returns the packages of Gauntlet that each package in a source folder imports. */
  static Map<String, Set<String>> in(Path sources) {
    Map<String, Set<String>> imports = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(file -> add(file, imports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return imports;
  }

  private static void add(Path file, Map<String, Set<String>> imports) {
    String source = read(file);
    Matcher own = PACKAGE.matcher(source);
    if (own.find()) {
      Set<String> found = imports.computeIfAbsent(own.group(1), unseen -> new TreeSet<>());
      IMPORT
          .matcher(source)
          .results()
          .map(each -> each.group(1))
          .filter(each -> !each.equals(own.group(1)))
          .forEach(found::add);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
