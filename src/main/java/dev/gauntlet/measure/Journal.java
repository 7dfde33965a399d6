package dev.gauntlet.measure;

import java.io.Closeable;
import java.io.IOException;

/** Takes a run in, piece by piece. Called by one thread at a time. */
public interface Journal extends Closeable {

  /**
   * Adds a piece, and hands it to the operating system before it returns.
   *
   * @throws IOException if it could not be kept: what was measured is then incomplete
   */
  void append(Delta delta) throws IOException;
}
