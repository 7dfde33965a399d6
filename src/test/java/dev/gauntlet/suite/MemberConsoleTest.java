package dev.gauntlet.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberConsoleTest {

  @TempDir Path folder;

  @Test
  void completeProgressLinesAreForwardedOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("console.txt"), "Gauntlet: Smoke\n0:05 of 0:");
    List<String> lines = new CopyOnWriteArrayList<>();
    try (MemberConsole console = MemberConsole.follow(file, lines::add)) {
      console.look();
      assertThat(lines).isEmpty();
      Files.writeString(
          file, "30  smoke  users 5\nrequest  journey\n1:00:05 of 4:00:00  x\n",
          StandardOpenOption.APPEND);
      console.look();
      console.look();
    }
    assertThat(lines).containsExactly("0:05 of 0:30  smoke  users 5", "1:00:05 of 4:00:00  x");
  }
}
