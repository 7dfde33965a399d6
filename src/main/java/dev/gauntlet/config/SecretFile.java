package dev.gauntlet.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that holds nothing but a secret, as containers and pipelines hand them over. */
final class SecretFile {

  private SecretFile() {}

  /**
   * The first line of the file.
   *
   * @throws IllegalArgumentException whose message is the end of a sentence about the file
   */
  static String read(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .filter(line -> !line.isBlank())
          .orElseThrow(
              () -> new IllegalArgumentException("must name a file whose first line is not empty"));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("must name a file that can be read");
    }
  }
}
