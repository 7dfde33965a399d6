package dev.gauntlet.results;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.process.RunException;
import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive of a run in one file: its whole directory except the logs of the platform. */
public final class RunArchive {

  private final RunFolder folder;

  public RunArchive(RunFolder folder) {
    this.folder = folder;
  }

  /** Returns whether the directory contains Gatling's own report, which a killed run lacks. */
  public boolean hasGatlingsReport() {
    return Files.isDirectory(folder.gatling());
  }

  /**
   * Writes the archive and replaces an earlier one; creates its directory if necessary.
   *
   * @throws RunException if the archive cannot be written
   */
  public void write(Path zip) {
    Path unfinished = zip.resolveSibling(zip.getFileName() + ".part");
    try {
      // Listed before the archive is created, because it may be in the same directory.
      List<Path> files = files();
      Files.createDirectories(zip.toAbsolutePath().getParent());
      try (OutputStream file = Files.newOutputStream(unfinished);
          ZipOutputStream out = new ZipOutputStream(file)) {
        for (Path each : files) {
          add(each, out);
        }
      }
      Files.move(unfinished, zip, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new RunException(
          "%s cannot be written (%s). Free some space, or choose another file with --output"
              .formatted(zip, FileErrorText.of(e)));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.path())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.logs()))
          .sorted()
          .toList();
    }
  }

  private void add(Path file, ZipOutputStream out) throws IOException {
    String name = folder.path().relativize(file).toString().replace('\\', '/');
    ZipEntry entry = new ZipEntry(folder.name() + "/" + name);
    entry.setLastModifiedTime(Files.getLastModifiedTime(file));
    out.putNextEntry(entry);
    Files.copy(file, out);
    out.closeEntry();
  }
}
