package dev.gauntlet.measure;

/** The ways in which a streamed answer ended. Every started stream ends in exactly one of them. */
public enum StreamCompletion implements RequestFigure {
  /** The end marker arrived, after frames without any fault. */
  COMPLETE("complete"),
  /** Complete, but almost all chunks arrived at once: the server did not stream. */
  BUFFERED("buffered"),
  /** Ended by the load generator, at a limit of its own or at the end of the run. */
  CAPPED("capped"),
  /** The connection or the body ended before the end marker. */
  CUT("cut"),
  /** The server reported an error in a frame. */
  ERROR_EVENT("error-event"),
  /** A frame arrived before its predecessor. */
  OUT_OF_ORDER("out-of-order"),
  /** A frame arrived twice. */
  DUPLICATED("duplicated"),
  /** Nothing but heartbeats arrived for longer than the contract allows. */
  STALLED("stalled");

  private final String label;

  StreamCompletion(String label) {
    this.label = label;
  }

  /** Returns whether the whole answer arrived as announced. */
  public boolean good() {
    return this == COMPLETE || this == BUFFERED;
  }

  /** Returns whether the stream has figures: it arrived as a whole, or was capped. */
  boolean measured() {
    return good() || this == CAPPED;
  }

  @Override
  public MetricKind kind() {
    return MetricKind.COMPLETION;
  }

  @Override
  public String unit() {
    return "";
  }

  /** The name used in files and settings. */
  @Override
  public String toString() {
    return label;
  }
}
