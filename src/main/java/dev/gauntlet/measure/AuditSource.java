package dev.gauntlet.measure;

/** What accounts for pushes, and is asked about once a second how things stand. */
public interface AuditSource {

  /**
   * The request under which each delivery is counted, with its latency from before it was sent; a
   * lost one is counted as {@link Outcome.Lost}.
   */
  String PUSH = "receive push";

  /** Decides about all messages whose time is up, and tells how things stand. */
  AuditReading read(long nowNanos);

  /** As {@link #read}, for the last time: nothing more will come. */
  AuditReading end(long nowNanos);
}
