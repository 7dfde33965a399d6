package dev.gauntlet.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The .conf files of a folder, identified by their names without that suffix. */
public record NamedFiles(Path folder) {

  public static final String SUFFIX = ".conf";

  public static final NamedFiles CONTRACTS = new NamedFiles(Path.of("user-files", "contracts"));

  /** The objectives of platforms, by contract name. */
  public static final NamedFiles OBJECTIVES = new NamedFiles(Path.of("user-files", "objectives"));

  /**
   * Returns the file with a name; it may not exist.
   *
   * @throws java.nio.file.InvalidPathException if the name is not valid as a file name
   */
  public Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  /** Returns the names of the existing files, sorted. */
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

  /** Returns the name of such a file. */
  public static String name(Path file) {
    String full = file.getFileName().toString();
    return full.substring(0, full.length() - SUFFIX.length());
  }
}
