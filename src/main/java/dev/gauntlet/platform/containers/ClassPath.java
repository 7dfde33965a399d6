package dev.gauntlet.platform.containers;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The files of a class path. A jar that only lists other jars in its manifest, which Maven plugins
 * create for long command lines, is replaced by those.
 */
record ClassPath(List<Path> files) {

  /** Binaries of the embedded stores: 200 MB that a container does not need. */
  private static final String STORE_BINARIES = "embedded-";

  /** Parses a class path in the format of the system property {@code java.class.path}. */
  static ClassPath of(String text) throws IOException {
    Set<Path> found = new LinkedHashSet<>();
    for (String entry : text.split(File.pathSeparator)) {
      if (!entry.isBlank()) {
        collect(Path.of(entry).toAbsolutePath().normalize(), found);
      }
    }
    return new ClassPath(List.copyOf(found));
  }

  /** Returns the class path of this process. */
  static ClassPath ofThisProcess() throws IOException {
    return of(System.getProperty("java.class.path"));
  }

  /** Returns the files for a platform in a container: Gauntlet's classes and all libraries. */
  ClassPathArchive forPlatform() throws IOException {
    Path own = own();
    return new ClassPathArchive(
        files.stream()
            .filter(file -> file.equals(own) || !Files.isDirectory(file))
            .filter(file -> !file.getFileName().toString().startsWith(STORE_BINARIES))
            .toList());
  }

  private static Path own() throws IOException {
    try {
      return Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("an entry of Gauntlet's class path is not a valid path", e);
    }
  }

  private static void collect(Path file, Set<Path> found) throws IOException {
    if (Files.notExists(file) || found.contains(file)) {
      return;
    }
    found.add(file);
    for (Path listed : listedBy(file)) {
      collect(listed, found);
    }
  }

  private static List<Path> listedBy(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return List.of();
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      Manifest manifest = jar.getManifest();
      String listed =
          manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return listed == null ? List.of() : resolve(file.toUri(), listed.split(" "));
    }
  }

  private static List<Path> resolve(URI jar, String[] listed) {
    List<Path> files = new ArrayList<>();
    Arrays.stream(listed)
        .filter(entry -> !entry.isBlank())
        .map(jar::resolve)
        .filter(uri -> "file".equals(uri.getScheme()))
        .forEach(uri -> files.add(Path.of(uri).normalize()));
    return files;
  }
}
