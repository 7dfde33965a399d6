package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {

  @TempDir Path folder;

  @Test
  void onlyConfFilesAreListed() throws IOException {
    for (String file : new String[] {"ma.conf", "ap.conf", "README.md"}) {
      Files.writeString(folder.resolve(file), "");
    }
    Files.createDirectory(folder.resolve("folder.conf"));
    assertThat(new NamedFiles(folder).names()).containsExactly("ap", "ma");
    assertThat(new NamedFiles(folder.resolve("none")).names()).isEmpty();
  }

  @Test
  void fileIsFoundByItsName() {
    Path file = new NamedFiles(folder).file("v1.2");
    assertThat(file).isEqualTo(folder.resolve("v1.2.conf"));
    assertThat(NamedFiles.name(file)).isEqualTo("v1.2");
  }
}
