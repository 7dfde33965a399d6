package dev.gauntlet.run.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gauntlet.process.EndedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingCopyIT {

  /** More names than a pipe holds. */
  private static final int FILES = 1000;

  @TempDir Path folder;

  @BeforeEach
  void committed() throws Exception {
    assumeThat(canRunGit()).isTrue();
    writeAll("first");
    git("init", "--quiet");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "first");
  }

  private static boolean canRunGit() throws InterruptedException {
    try {
      return EndedProcess.of(new ProcessBuilder("git", "--version"), Duration.ofMinutes(1))
              .exitCode()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    EndedProcess git =
        EndedProcess.of(
            new ProcessBuilder(command).directory(folder.toFile()), Duration.ofMinutes(1));
    assertThat(git.exitCode()).describedAs(git.output()).isZero();
    return git.output().strip();
  }

  private void writeAll(String text) throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(folder.resolve("a".repeat(80) + i), text);
    }
  }

  private String commit() {
    return new WorkingCopy(folder).commit();
  }

  @Test
  void untrackedFilesDoNotMakeTheWorkingCopyDirty() throws Exception {
    Files.writeString(folder.resolve("untracked"), "");
    assertThat(commit()).hasSize(40).isEqualTo(git("rev-parse", "HEAD"));
  }

  @Test
  void workingCopyWithManyChangesIsDirty() throws Exception {
    writeAll("second");
    assertThat(commit()).isEqualTo(git("rev-parse", "HEAD") + "-dirty");
  }

  @Test
  void tagDoesNotChangeTheCommit() throws Exception {
    git("-c", "user.name=a", "-c", "user.email=a@b", "tag", "-a", "v1", "-m", "v1");
    assertThat(commit()).isEqualTo(git("rev-parse", "HEAD"));
  }

  @Test
  void folderOutsideARepositoryHasNoCommit(@TempDir Path other) {
    assertThat(new WorkingCopy(other).commit()).isEmpty();
  }
}
