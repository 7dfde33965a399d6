package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreGuardTest {

  @TempDir private Path temp;

  @Test
  void guardRemovesOnlyRunFolders() {
    String[] arguments = {temp.toString(), "1"};
    assertThatThrownBy(() -> StoreGuard.main(arguments))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(temp).exists();
  }

  @Test
  void runFolderIsRemovedWithoutFollowingLinks() throws Exception {
    Path outside = Files.writeString(temp.resolve("outside"), "keep");
    Path folder = temp.resolve("gauntlet-platform-1");
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/file"), "x");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    StoreFolder.remove(folder);
    assertThat(folder).doesNotExist();
    assertThat(outside).exists();
  }

  @Test
  void foreignProcessWithTheFolderInItsCommandIsNotAStore() throws Exception {
    Path folder = temp.resolve("gauntlet-platform-2");
    Process foreign = new ProcessBuilder("sh", "-c", "sleep 20; : " + folder).start();
    try {
      assertThat(new StoreProcesses(folder).alive()).isEmpty();
      new StoreProcesses(folder).end();
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroyForcibly();
    }
  }
}
