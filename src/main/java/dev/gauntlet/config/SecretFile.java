package dev.gauntlet.config;

import java.nio.file.Path;

/** A file that holds nothing but a secret, as containers and pipelines hand them over. */
final class SecretFile {

  private SecretFile() {}

  /**
   * The first line of the file, which may be a pipe.
   *
   * @param variable that gives the secret as well
   * @throws IllegalArgumentException whose message is the end of a sentence about the file
   */
  static String read(String named, String variable) {
    Path file = InputFile.path(named);
    if (InputFile.isLostDescriptor(file)) {
      throw new IllegalArgumentException(
          InputFile.LOST_DESCRIPTOR + " or the variable " + variable);
    }
    return InputFile.decode(InputFile.all(file))
        .lines()
        .findFirst()
        .filter(line -> !line.isBlank())
        .orElseThrow(
            () -> new IllegalArgumentException("must be a file whose first line is not empty"));
  }
}
