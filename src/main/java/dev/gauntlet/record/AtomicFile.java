package dev.gauntlet.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An atomic writer of text files: a reader sees either the earlier file or the complete new one.
 */
public final class AtomicFile {

  /** A callback that writes the content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file and replaces an earlier one.
   *
   * @throws IOException if the file cannot be written; an earlier one is then unchanged
   */
  public static void write(Path file, Content content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Writer out = writer(unfinished)) {
        content.writeTo(out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Opens a writer that replaces an unpaired surrogate with "?"; {@link Files} rejects it. */
  static BufferedWriter writer(Path file, OpenOption... options) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file, options), StandardCharsets.UTF_8));
  }
}
