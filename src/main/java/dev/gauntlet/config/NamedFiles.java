package dev.gauntlet.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The .conf files of a folder, which people call by their names without that ending. */
public record NamedFiles(Path folder) {

  public static final String SUFFIX = ".conf";

  public static final NamedFiles CONTRACTS = new NamedFiles(Path.of("user-files", "contracts"));

  /** What must hold for platforms, by the names of their contracts. */
  public static final NamedFiles OBJECTIVES = new NamedFiles(Path.of("user-files", "objectives"));

  /**
   * The file of that name, whether or not it is there.
   *
   * @throws java.nio.file.InvalidPathException if no file can have that name
   */
  public Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  /** The names of those that are there, sorted. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .map(NamedFiles::name)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of such a file. */
  public static String name(Path file) {
    String full = file.getFileName().toString();
    return full.substring(0, full.length() - SUFFIX.length());
  }
}
