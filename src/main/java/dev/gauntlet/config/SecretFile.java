package dev.gauntlet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A reader of files that contain only a secret, as containers and pipelines provide them. */
final class SecretFile {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private SecretFile() {}

  /**
   * Returns the first line of the file, which may be a pipe.
   *
   * @param variable the environment variable that may contain the secret instead
   * @throws IllegalArgumentException if the file is unusable; the message is the predicate of a
   *     sentence whose subject is the file
   */
  static String read(String named, String variable) {
    return read(named, variable, LONGEST_WAIT);
  }

  /**
   * @param most the maximum wait for the writer of a pipe
   */
  static String read(String named, String variable, Duration most) {
    Path file = InputFile.path(named);
    if (InputFile.isLostDescriptor(file)) {
      throw new IllegalArgumentException(
          InputFile.LOST_DESCRIPTOR + " or the environment variable " + variable);
    }
    return InputFile.decode(Files.isRegularFile(file) ? InputFile.all(file) : written(file, most))
        .lines()
        .findFirst()
        .filter(line -> !line.isBlank())
        .orElseThrow(
            () -> new IllegalArgumentException("must be a file whose first line is not empty"));
  }

  private static byte[] written(Path pipe, Duration most) {
    CompletableFuture<byte[]> read = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                read.complete(InputFile.all(pipe));
              } catch (IllegalArgumentException e) {
                read.completeExceptionally(e);
              }
            },
            "gauntlet-secret");
    reader.setDaemon(true);
    reader.start();
    try {
      return read.orTimeout(most.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalArgumentException fault
          ? fault
          : new IllegalArgumentException(
              "must be a file, or a pipe that is written and closed within "
                  + DurationText.format(most));
    }
  }
}
