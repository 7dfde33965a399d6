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
 * A cache of the stores' executables, unpacked once per user and version. Concurrent starts wait
 * for each other, and an unpacking that was killed half-way is never used.
 */
final class BinaryCache {

  private static final Object IN_THIS_JVM = new Object();

  private final Path root;

  /** Creates a cache in {@code root}; the folder is created if it is missing. */
  BinaryCache(Path root) {
    this.root = root;
  }

  /** Returns the user's cache folder by the conventions of the operating system. */
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
   * Returns the folder that {@code unpacker} filled from a resource, now or at an earlier start.
   *
   * @param resource a resource at the root of a jar on the class path
   * @throws StoreException if the resource is missing or the cache cannot be written
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
          "cannot unpack %s into %s: %s; choose another folder with the variable XDG_CACHE_HOME"
              .formatted(resource, root, e.getMessage()),
          e);
    }
  }

  /** Another version of a binary has another checksum, and therefore another folder. */
  private static String checksum(URL url) throws IOException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    throw new IOException("it is not in a jar");
  }

  private void unpackOnce(URL url, Path folder, Unpacker unpacker) throws IOException {
    Files.createDirectories(root);
    Path lock = root.resolve(folder.getFileName() + ".lock");
    // A file lock is held by the JVM, not by the thread, and is released with the process.
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
    StoreFolder.remove(partial);
    Files.createDirectory(partial);
    try (InputStream in = url.openStream()) {
      unpacker.unpack(in, partial);
    }
    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A function that fills a folder from the bytes of a resource. */
  @FunctionalInterface
  interface Unpacker {

    /** Reads {@code in} to its end and does not close it. */
    void unpack(InputStream in, Path folder) throws IOException;
  }
}
