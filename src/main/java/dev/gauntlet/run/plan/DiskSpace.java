package dev.gauntlet.run.plan;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The free space of the disk that a run writes to. A disk that fills up during the run truncates
 * its logs.
 *
 * @param ofDisk whether the directory is on a disk; virtual file systems such as /proc are not
 * @param usableBytes the bytes that this process may still write
 */
record DiskSpace(boolean ofDisk, long usableBytes) {

  private static final long MEGABYTE = 1 << 20;

  /** Space for reports, logs of the platform and Gatling's own log of a short run. */
  private static final long LEAST = 100 * MEGABYTE;

  /** Gauntlet's logs take 20 to 50 MB an hour, Gatling's log 22 bytes a request. */
  private static final long PER_HOUR = 200 * MEGABYTE;

  /**
   * Returns the free space where a folder is.
   *
   * @throws IOException if the folder does not exist or the file system reports no size
   */
  static DiskSpace of(Path folder) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    return new DiskSpace(disk.getTotalSpace() > 0, disk.getUsableSpace());
  }

  /** Returns the reason why a run of that length should not begin; empty if the space suffices. */
  Optional<String> objection(Duration length) {
    long needed = LEAST + (long) (PER_HOUR * (length.toSeconds() / 3600.0));
    return usableBytes >= needed
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "only %,d MB are free, a run of this length may need %,d MB",
                usableBytes / MEGABYTE,
                needed / MEGABYTE));
  }
}
