package dev.gauntlet.record;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A stream of a file up to its last line feed. An incomplete last line is left by a killed writer.
 */
public final class CompleteLines extends FilterInputStream {

  private static final int CHUNK = 8192;

  private long left;

  private CompleteLines(InputStream in, long length) {
    super(in);
    left = length;
  }

  public static InputStream open(Path file) throws IOException {
    return open(file, 0);
  }

  /**
   * Opens the file at an offset.
   *
   * @param begin the offset in bytes, where a line begins
   */
  static InputStream open(Path file, long begin) throws IOException {
    long length = lengthOfCompleteLines(file);
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(begin);
    return new BufferedInputStream(new CompleteLines(in, length - begin));
  }

  private static long lengthOfCompleteLines(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
      for (long end = channel.size(); end > 0; end -= CHUNK) {
        long start = Math.max(0, end - CHUNK);
        chunk.clear().limit((int) (end - start));
        channel.read(chunk, start);
        for (int i = chunk.position() - 1; i >= 0; i--) {
          if (chunk.get(i) == '\n') {
            return start + i + 1;
          }
        }
      }
      return 0;
    }
  }

  @Override
  public int read() throws IOException {
    if (left == 0) {
      return -1;
    }
    left--;
    return super.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(target, offset, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
