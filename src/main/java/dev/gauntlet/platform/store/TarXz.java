package dev.gauntlet.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** An unpacker of tar.xz archives: folders, files with their executable bit, symbolic links. */
final class TarXz {

  private static final int OWNER_EXECUTES = 0100;

  private TarXz() {}

  static void unpack(InputStream in, Path folder) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in));
    TarArchiveEntry entry = tar.getNextEntry();
    while (entry != null) {
      unpack(tar, entry, inside(folder, entry.getName()));
      entry = tar.getNextEntry();
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & OWNER_EXECUTES) != 0 && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + target.getFileName() + " executable");
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive contains a path outside of its folder");
    }
    return target;
  }
}
