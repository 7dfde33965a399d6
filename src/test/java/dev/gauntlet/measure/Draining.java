package dev.gauntlet.measure;

/** Gives tests of other packages access to the drain methods of a recorder. */
public final class Draining {

  private Draining() {}

  public static RecordingDelta drain(Recorder recorder) {
    return recorder.drain();
  }

  public static RecordingDelta end(Recorder recorder) {
    return recorder.end();
  }
}
