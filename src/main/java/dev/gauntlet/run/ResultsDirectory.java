package dev.gauntlet.run;

import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where every run gets a folder, named after its start and its simulation. */
record ResultsDirectory(Path path) {

  private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String LATEST = "latest";

  /**
   * Makes the folder of a new run and lets {@code latest} beside it point there.
   *
   * @throws RunException if the disk does not let us
   */
  RunFolder newRun(String simulation, LocalDateTime start) {
    String stem = START.format(start) + "-" + simulation.toLowerCase(Locale.ROOT);
    try {
      Files.createDirectories(path);
      RunFolder folder = new RunFolder(firstFree(stem));
      Files.createDirectory(folder.logs());
      pointLatestTo(folder.path().getFileName());
      return folder;
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /**
   * The folder for the logs of a command that is no run, which may be there from the last time.
   *
   * @throws RunException if the disk does not let us
   */
  Path logsOf(String command) {
    try {
      return Files.createDirectories(path.resolve(command));
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private RunException notWritable(IOException e) {
    return new RunException(
        "results cannot be written to %s (%s); make room there or choose another with -Dresults="
            .formatted(path.toAbsolutePath(), e));
  }

  private Path firstFree(String stem) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Files.createDirectory(path.resolve(attempt == 1 ? stem : stem + "-" + attempt));
      } catch (FileAlreadyExistsException e) {
        // Another run of the same second has it: the next number is tried.
      }
    }
  }

  /**
   * Where links are not to be had, {@code latest} is a file that holds the name. It is replaced in
   * one step, since another run may begin at the same time.
   */
  private void pointLatestTo(Path name) throws IOException {
    Path fresh = path.resolve("." + LATEST + "-" + name);
    try {
      Files.createSymbolicLink(fresh, name);
    } catch (UnsupportedOperationException | IOException e) {
      Files.writeString(fresh, name.toString());
    }
    Files.move(fresh, path.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
  }
}
