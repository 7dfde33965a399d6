package dev.gauntlet.config;

/** A file that holds nothing but a secret, as containers and pipelines hand them over. */
final class SecretFile {

  private SecretFile() {}

  /**
   * The first line of the file.
   *
   * @throws IllegalArgumentException whose message is the end of a sentence about the file
   */
  static String read(String file) {
    return InputFile.text(InputFile.path(file))
        .lines()
        .findFirst()
        .filter(line -> !line.isBlank())
        .orElseThrow(
            () -> new IllegalArgumentException("must be a file whose first line is not empty"));
  }
}
