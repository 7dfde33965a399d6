package dev.gauntlet.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void unpairedSurrogateIsWrittenAsAQuestionMark() throws IOException {
    Path file = folder.resolve("summary.md");
    AtomicFile.write(file, out -> out.write("\ud800 and \ud83d\ude00 and \udc00"));
    assertThat(file).hasContent("? and \ud83d\ude00 and ?");
  }
}
