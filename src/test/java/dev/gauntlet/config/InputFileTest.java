package dev.gauntlet.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

  @TempDir Path folder;

  private String read(byte[] content) {
    try {
      return InputFile.text(Files.write(folder.resolve("own"), content));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTextInUtf8IsReadAsItIs() {
    String text = "a\nM\u00e4rz \ud83d\ude80\n";
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(read("\uFEFFa\uFEFF".getBytes(UTF_8))).isEqualTo("a\uFEFF");
    assertThat(read("\uFEFF".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void wrongEncodingIsReportedWithItsLineAndWithoutContent() {
    assertThatThrownBy(() -> read("a\nb\nM\u00e4rz".getBytes(ISO_8859_1)))
        .hasMessage("must be text saved as UTF-8, which line 3 is not");
    assertThatThrownBy(() -> read("M\u00e4".getBytes(ISO_8859_1)))
        .hasMessage("must be text saved as UTF-8, which line 1 is not");
    assertThatThrownBy(() -> read("secret".getBytes(UTF_16)))
        .hasMessage("must be saved as UTF-8 and not as UTF-16");
    assertThatThrownBy(() -> read("\uFEFFsecret".getBytes(UTF_16LE)))
        .hasMessage("must be saved as UTF-8 and not as UTF-16");
    assertThatThrownBy(() -> read("secret".getBytes(UTF_16LE)))
        .hasMessage("must be text saved as UTF-8, which line 1 is not");
  }

  @Test
  void pathOfADirectoryIsReported() {
    assertThatThrownBy(() -> InputFile.text(folder)).hasMessage("must be a file and not a folder");
    assertThatThrownBy(() -> InputFile.text(folder.resolve("none")))
        .hasMessage("must be a file that exists");
    assertThatThrownBy(() -> InputFile.path("a\0b")).hasMessage("must be a valid path");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pipeIsNotRead() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> InputFile.text(pipe)).hasMessage("must be a regular file");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pipeWithoutAWriterDoesNotBlockForever() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> SecretFile.read(pipe.toString(), "A", Duration.ofMillis(20)))
        .hasMessage("must be a file, or a pipe that is written and closed within 20 ms");
    Files.delete(pipe);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process writer =
        new ProcessBuilder("sh", "-c", "echo hunter2 >\"$0\"", pipe.toString()).start();
    assertThat(SecretFile.read(pipe.toString(), "A")).isEqualTo("hunter2");
    assertThat(writer.waitFor()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shellFileDescriptorIsReportedWithTheNextStep() {
    assertThatThrownBy(() -> InputFile.text(Path.of("/dev/fd/54321")))
        .hasMessageEndingWith("not a file descriptor of the shell; use a file");
    assertThatThrownBy(() -> SecretFile.read("/dev/fd/54321", "GAUNTLET_TARGET_PASSWORD"))
        .hasMessageEndingWith("use a file or the environment variable GAUNTLET_TARGET_PASSWORD");
  }

  @Test
  void oversizedFileIsNotRead() throws IOException {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 40);
    }
    assertThatThrownBy(() -> InputFile.text(huge)).hasMessage("must be a file of at most 64 MB");
  }
}
