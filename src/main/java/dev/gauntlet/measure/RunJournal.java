package dev.gauntlet.measure;

import java.io.Closeable;
import java.io.IOException;

/** A receiver of the deltas of a run. Called by one thread at a time. */
public interface RunJournal extends Closeable {

  /**
   * Appends a delta. An implementation that writes a file passes the data to the operating system
   * before it returns.
   *
   * @throws IOException if the delta could not be written; the measurements are then incomplete
   */
  void append(RecordingDelta delta) throws IOException;
}
