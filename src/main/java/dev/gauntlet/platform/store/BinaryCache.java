package dev.gauntlet.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The stores' executables, unpacked once per user and version. Starts that race wait for each
 * other, and an unpacking that was killed half-way is never taken for a whole one.
 */
final class BinaryCache {

  private static final Object IN_THIS_JVM = new Object();

  private final Path root;

  /** A cache in {@code root}, which is made when it is missing. */
  BinaryCache(Path root) {
    this.root = root;
  }

  /** The place that the system's customs give to a user's cache. */
  static Path defaultRoot(Map<String, String> environment, String system, Path home) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isBlank() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "gauntlet");
    }
    return system.startsWith("Mac")
        ? home.resolve("Library/Caches/gauntlet")
        : home.resolve(".cache/gauntlet");
  }

  /**
   * The folder that {@code unpacker} filled from a resource, now or at an earlier start.
   *
   * @param resource a resource at the root of a jar on the class path
   * @throws StoreException when the resource is missing or the cache can't be written
   */
  Path folder(String resource, Unpacker unpacker) {
    URL url = BinaryCache.class.getResource("/" + resource);
    if (url == null) {
      throw new StoreException(resource + " is not on the class path: run 'mvn test-compile'");
    }
    try {
      Path folder = root.resolve(resource + "-" + checksum(url));
      if (Files.notExists(folder)) {
        unpackOnce(url, folder, unpacker);
      }
      return folder;
    } catch (IOException e) {
      throw new StoreException(
          "can't unpack %s into %s: %s; choose another folder by the variable XDG_CACHE_HOME"
              .formatted(resource, root, e.getMessage()),
          e);
    }
  }

  /** Another version of a binary has another checksum, thus a folder of its own. */
  private static String checksum(URL url) throws IOException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    throw new IOException("it is not in a jar");
  }

  private void unpackOnce(URL url, Path folder, Unpacker unpacker) throws IOException {
    Files.createDirectories(root);
    Path lock = root.resolve(folder.getFileName() + ".lock");
    // A file lock is held by the JVM, not by the thread, and ends with the process.
    synchronized (IN_THIS_JVM) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && Files.notExists(folder)) {
          unpack(url, folder, unpacker);
        }
      }
    }
  }

  private static void unpack(URL url, Path folder, Unpacker unpacker) throws IOException {
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    RunFolder.remove(partial);
    Files.createDirectory(partial);
    try (InputStream in = url.openStream()) {
      unpacker.unpack(in, partial);
    }
    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Fills a folder from a resource's bytes. */
  @FunctionalInterface
  interface Unpacker {

    /** Reads {@code in} to its end and doesn't close it. */
    void unpack(InputStream in, Path folder) throws IOException;
  }
}
