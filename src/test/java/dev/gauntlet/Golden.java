package dev.gauntlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Golden files of expected outputs; {@code -Dgolden=write} writes them again. */
public final class Golden {

  private Golden() {}

  public static Path file(String name) {
    return Path.of("src/test/resources/golden", name);
  }

  public static void assertMatches(String name, String actual) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file(name), actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file(name)));
  }
}
