package dev.gauntlet.measure;

import java.io.Closeable;
import java.io.IOException;

/** A journal that receives a run piece by piece. Called by one thread at a time. */
public interface RunJournal extends Closeable {

  /**
   * Adds a piece, and hands it to the operating system before it returns.
   *
   * @throws IOException if it could not be kept: what was measured is then incomplete
   */
  void append(RecordingDelta delta) throws IOException;
}
