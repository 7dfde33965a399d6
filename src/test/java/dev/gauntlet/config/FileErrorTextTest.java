package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErrorTextTest {

  @TempDir Path folder;

  @Test
  void failedFileAccessIsExplainedWithoutJavaClassNames() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path missing = folder.resolve("missing/file");
    assertThat(text(() -> Files.createDirectories(file.resolve("cache/gauntlet"))))
        .startsWith(file.toString())
        .doesNotContain("java");
    assertThat(text(() -> Files.createDirectories(file)))
        .isEqualTo(file + ": a file with this name exists");
    assertThat(text(() -> Files.createFile(missing)))
        .isEqualTo(missing + ": no such file or folder");
    IOException denied = new AccessDeniedException("/data/x");
    assertThat(FileErrorText.of(denied)).isEqualTo("/data/x: permission denied");
    assertThat(FileErrorText.of(new UncheckedIOException(denied)))
        .isEqualTo("/data/x: permission denied");
    assertThat(FileErrorText.of(new UncheckedIOException("the runs cannot be listed", denied)))
        .isEqualTo("the runs cannot be listed");
    assertThat(FileErrorText.of(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
  }

  @Test
  void otherExceptionsKeepTheirClass() {
    assertThat(FileErrorText.of(new IllegalStateException("no run")))
        .isEqualTo("java.lang.IllegalStateException: no run");
    assertThat(FileErrorText.of(new IOException())).isEqualTo("java.io.IOException");
  }

  private static String text(ThrowingCallable access) {
    return FileErrorText.of(catchThrowableOfType(IOException.class, access));
  }
}
