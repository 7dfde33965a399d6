package dev.gauntlet.run.execution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The git repository around a folder, if there is one and git is installed. */
record WorkingCopy(Path folder) {

  private static final long TIMEOUT_SECONDS = 5;

  /**
   * Returns the commit, with {@code -dirty} if tracked files differ from it; empty without a
   * repository.
   */
  String commit() {
    return git("describe", "--always", "--abbrev=40", "--dirty", "--exclude=*").orElse("");
  }

  private Optional<String> git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(folder.toAbsolutePath().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      return output(git);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * Returns the output once the process has ended. It must be a single line: a process with more
   * output than the pipe holds would block.
   */
  private static Optional<String> output(Process git) throws IOException, InterruptedException {
    if (!git.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      git.destroyForcibly();
      return Optional.empty();
    }
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.exitValue() == 0 ? Optional.of(output.strip()) : Optional.empty();
  }
}
