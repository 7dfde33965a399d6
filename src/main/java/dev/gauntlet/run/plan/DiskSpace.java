package dev.gauntlet.run.plan;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The room that is left where a run writes. A disk that fills up in the middle ends the record
 * there.
 *
 * @param ofDisk whether it is on a disk: what a kernel shows as files, such as /proc, is on none
 * @param usableBytes that this process may still write
 */
record DiskSpace(boolean ofDisk, long usableBytes) {

  private static final long MEGABYTE = 1 << 20;

  /** Reports, logs of the platform, Gatling's own log of a short run. */
  private static final long LEAST = 100 * MEGABYTE;

  /** Our logs take 20 to 50 MB an hour, Gatling's 22 bytes a request. */
  private static final long PER_HOUR = 200 * MEGABYTE;

  /**
   * Where that folder is.
   *
   * @throws IOException if it does not exist or cannot be asked
   */
  static DiskSpace of(Path folder) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    return new DiskSpace(disk.getTotalSpace() > 0, disk.getUsableSpace());
  }

  /** Why a run of that length should not begin, or nothing. */
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
