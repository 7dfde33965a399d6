package dev.gauntlet.results;

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

/** A run in one file, to be handed on: all of its folder but the platform's logs. */
public final class RunArchive {

  private final RunFolder folder;

  public RunArchive(RunFolder folder) {
    this.folder = folder;
  }

  /** Whether Gatling's own report is in the folder; a run that was killed has none. */
  public boolean hasGatlingsReport() {
    return Files.isDirectory(folder.gatling());
  }

  /**
   * Packs it, in place of an earlier archive, into a folder that is made where there is none.
   *
   * @throws RunException if it cannot be written
   */
  public void write(Path zip) {
    Path unfinished = zip.resolveSibling(zip.getFileName() + ".part");
    try {
      // Listed before there is an archive, which may be in the same folder.
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
          "%s cannot be written (%s); make room, or name another by --output".formatted(zip, e));
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
