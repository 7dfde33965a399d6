package dev.gauntlet.contract;

import dev.gauntlet.config.InputFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** A body with the content of a file, which is read once and sent unchanged. */
record FileBody(PlaceholderTemplate contentType, String name, byte[] content)
    implements BodyTemplate {

  static final FileBody NONE = new FileBody(PlaceholderTemplate.parse(""), "", new byte[0]);

  private static final PlaceholderTemplate UNKNOWN =
      PlaceholderTemplate.parse("application/octet-stream");

  /**
   * @throws IllegalArgumentException if the file is invalid; the message is a predicate, "must ..."
   */
  static FileBody read(Path file) {
    byte[] content = InputFile.bytes(file);
    return new FileBody(UNKNOWN, file.getFileName().toString(), content);
  }

  @Override
  public FileBody as(String other) {
    return new FileBody(RequestHeaders.mediaType(other), name, content);
  }

  @Override
  public byte[] render(TemplateValues values) {
    return content;
  }

  @Override
  public String shown(byte[] sent) {
    return shown(name, sent.length);
  }

  static String shown(String name, int bytes) {
    return String.format(Locale.ROOT, "(file %s, %,d bytes)", name, bytes);
  }

  @Override
  public Stream<Placeholder> placeholders() {
    return Stream.empty();
  }
}
