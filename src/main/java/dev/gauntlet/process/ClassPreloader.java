package dev.gauntlet.process;

import dev.gauntlet.config.FileErrorText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A loader of all Gauntlet classes before the load. Loading a class from a folder briefly needs a
 * file descriptor; during a load without free descriptors it would fail, and its users would hang.
 */
public final class ClassPreloader {

  private static final String SUFFIX = ".class";
  private static final Path PLATFORM = Path.of("dev", "gauntlet", "platform");

  private ClassPreloader() {}

  /**
   * Loads the classes of folders; a jar is open already.
   *
   * @throws RunException if a class cannot be read
   */
  public static void load() {
    try {
      URI place = ClassPreloader.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path root = Path.of(place);
      if (Files.isDirectory(root)) {
        load(root);
      }
    } catch (URISyntaxException | IOException e) {
      throw new RunException("Gauntlet's classes cannot be read: " + FileErrorText.of(e));
    }
  }

  private static void load(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(root::relativize)
          .filter(file -> file.toString().endsWith(SUFFIX) && !file.startsWith(PLATFORM))
          .map(ClassPreloader::className)
          .forEach(ClassPreloader::load);
    }
  }

  private static String className(Path file) {
    String path = file.toString();
    return path.substring(0, path.length() - SUFFIX.length())
        .replace(file.getFileSystem().getSeparator(), ".");
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, ClassPreloader.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new RunException(
          "Gauntlet's class %s is missing: run 'mvn test-compile'".formatted(name));
    }
  }
}
