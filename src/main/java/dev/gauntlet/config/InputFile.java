package dev.gauntlet.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A reader of files that the configuration names. Every method throws {@link
 * IllegalArgumentException} for an unusable file; the message, "must be ...", is the predicate of a
 * sentence whose subject is the file. It contains no content of the file.
 */
public final class InputFile {

  private static final int MOST_MEGABYTES = 64;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static final String LOST_DESCRIPTOR =
      "must be a file that the load generator can open, not a file descriptor of the shell;"
          + " use a file";

  private InputFile() {}

  /** Returns the path that a setting names. */
  public static Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "must be a valid path"
              + (named.chars().anyMatch(each -> each > '~') ? "; set LC_ALL=C.UTF-8" : ""));
    }
  }

  /** Reads all bytes of a regular file; other files are rejected, because a pipe may never end. */
  public static byte[] bytes(Path file) {
    if (isLostDescriptor(file)) {
      throw new IllegalArgumentException(LOST_DESCRIPTOR);
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new IllegalArgumentException("must be a regular file");
    }
    return all(file);
  }

  /**
   * Returns whether the path is a file descriptor that a shell opened for another process. In this
   * process the number belongs to no file or to another one.
   */
  static boolean isLostDescriptor(Path file) {
    return (file.startsWith("/dev/fd") || file.startsWith("/proc/self/fd"))
        && (Files.isRegularFile(file) || !Files.exists(file));
  }

  static byte[] all(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("must be a file and not a folder");
    }
    int most = MOST_MEGABYTES << 20;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IllegalArgumentException("must be a file of at most " + MOST_MEGABYTES + " MB");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("must be a file that exists");
    } catch (IOException e) {
      throw new IllegalArgumentException("must be a file that can be read");
    }
  }

  /** Reads a text in UTF-8, without a byte order mark. */
  public static String text(Path file) {
    return decode(bytes(file));
  }

  static String decode(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
      throw new IllegalArgumentException("must be saved as UTF-8 and not as UTF-16");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    int nul = text.indexOf(0);
    if (nul >= 0 || result.isError()) {
      String read = nul >= 0 ? text.substring(0, nul) : text;
      long line = read.chars().filter(each -> each == '\n').count() + 1;
      throw new IllegalArgumentException(
          "must be text saved as UTF-8, which line " + line + " is not");
    }
    return withoutMark(text);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
