package dev.gauntlet.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The folder of one run, named after its start and its simulation; {@code latest} beside it points to
 * the newest one.
 *
 * @param path the folder itself
 * @param id its name
 */
record RunFolder(Path path, String id) {

  private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String LATEST = "latest";

  /**
   * @throws UncheckedIOException if the folder cannot be made
   */
  static RunFolder create(Path results, String simulation, LocalDateTime start) {
    String stem = START.format(start) + "-" + simulation.toLowerCase(Locale.ROOT);
    try {
      Files.createDirectories(results);
      for (int attempt = 1; ; attempt++) {
        String id = attempt == 1 ? stem : stem + "-" + attempt;
        try {
          return new RunFolder(Files.createDirectory(results.resolve(id)), id);
        } catch (FileAlreadyExistsException e) {
          // Another run of the same second: the next number is tried.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path file(String name) {
    return path.resolve(name);
  }

  void write(String name, String text) {
    try {
      Files.writeString(file(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets {@code latest} point here; where links are not to be had, it is a file with the name. */
  void makeLatest() {
    Path latest = path.resolveSibling(LATEST);
    try {
      Files.deleteIfExists(latest);
      Files.createSymbolicLink(latest, path.getFileName());
    } catch (IOException | UnsupportedOperationException e) {
      writeLatestAsFile(latest);
    }
  }

  private void writeLatestAsFile(Path latest) {
    try {
      Files.writeString(latest, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
