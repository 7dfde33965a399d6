package dev.gauntlet.measure;

/** Lets tests of other packages flush when they want to. */
public final class Draining {

  private Draining() {}

  public static RecordingDelta drain(Recorder recorder) {
    return recorder.drain();
  }

  public static RecordingDelta end(Recorder recorder) {
    return recorder.end();
  }
}
