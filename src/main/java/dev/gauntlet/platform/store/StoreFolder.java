package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * The temporary folder of a platform process. Its random name is on the command line of every store
 * process, by which the guard recognizes them.
 */
final class StoreFolder {

  private static final String PREFIX = "gauntlet-platform-";

  private StoreFolder() {}

  /** Returns a new path; the folder is not created yet. */
  static Path name() {
    Path temp = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    return temp.resolve(PREFIX + UUID.randomUUID());
  }

  /**
   * Returns whether {@code folder} has the name of a run folder: the guard removes no other folder.
   */
  static boolean isRunFolder(Path folder) {
    Path name = folder.getFileName();
    return folder.isAbsolute() && name != null && name.toString().startsWith(PREFIX);
  }

  /** Creates the run folder or a folder in it, accessible to this user only. */
  static void create(Path folder) throws IOException {
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Removes the folder and its contents; files that vanish or appear meanwhile are no error. */
  static void remove(Path folder) {
    try {
      Files.walkFileTree(folder, new Removal());
    } catch (IOException left) {
      // A store that is still shutting down writes now and then; the guard tries again.
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
