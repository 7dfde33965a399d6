package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void longerRunNeedsMoreDiskSpace() {
    DiskSpace space = new DiskSpace(true, 250 * MEGABYTE);
    assertThat(space.objection(Duration.ofMinutes(8))).isEmpty();
    assertThat(space.objection(Duration.ofHours(4)))
        .contains("only 250 MB are free, a run of this length may need 900 MB");
  }

  @Test
  void runIsRefusedOnAFullDisk() {
    assertThat(new DiskSpace(true, 0).objection(Duration.ZERO)).isPresent();
  }

  @Test
  void freeSpaceOfAFolderIsThatOfItsDisk() throws IOException {
    assertThat(DiskSpace.of(folder).usableBytes()).isPositive();
  }
}
