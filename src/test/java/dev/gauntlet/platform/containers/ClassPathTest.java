package dev.gauntlet.platform.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir Path folder;

  private Path jar(String name, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    Path jar = folder.resolve(name);
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  private static List<Path> filesOf(Path... entries) throws IOException {
    List<String> texts = List.of(entries).stream().map(Path::toString).toList();
    return ClassPath.of(String.join(File.pathSeparator, texts)).files();
  }

  @Test
  void jarWithAClassPathManifestIsExpanded() throws IOException {
    Path library = jar("library.jar", "");
    Path other = jar("other library.jar", "");
    Path list = jar("list.jar", "library.jar " + other.toUri());
    assertThat(filesOf(list)).containsExactly(list, library, other);
  }

  @Test
  void missingAndRepeatedEntriesAreSkipped() throws IOException {
    Path library = jar("library.jar", "library.jar missing.jar http://127.0.0.1/remote.jar");
    assertThat(filesOf(library, folder.resolve("missing.jar"), library)).containsExactly(library);
  }

  @Test
  void containerClassPathExcludesTestsAndStoreBinaries() throws IOException {
    List<Path> files = ClassPath.ofThisProcess().forPlatform().files();
    assertThat(files).anyMatch(file -> file.endsWith("target/classes"));
    assertThat(files).noneMatch(file -> file.endsWith("target/test-classes"));
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .anyMatch(name -> name.startsWith("vertx-core"))
        .noneMatch(name -> name.startsWith("embedded-"));
  }

  @Test
  void archiveHoldsEveryFileAtItsPath() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("a/classes/inner"));
    Files.writeString(classes.resolve("A.class"), "bytes");
    Path jar = jar("b.jar", "");
    ClassPathArchive archive =
        new ClassPathArchive(List.of(folder.resolve("a/classes"), jar, folder.resolve("b.jar")));
    assertThat(archive.places())
        .containsExactly("/gauntlet/0-classes", "/gauntlet/1-b.jar", "/gauntlet/2-b.jar");
    assertThat(names(archive))
        .containsExactly("gauntlet/0-classes/inner/A.class", "gauntlet/1-b.jar", "gauntlet/2-b.jar");
  }

  private static List<String> names(ClassPathArchive archive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    archive.write(bytes);
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        names.add(e.getName());
      }
    }
    return names;
  }
}
