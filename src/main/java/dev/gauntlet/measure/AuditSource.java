package dev.gauntlet.measure;

/** An audit of pushes, which is read about once a second. */
public interface AuditSource {

  /**
   * The name of the request under which each delivery is counted. Its latency starts before the
   * message is sent; a lost delivery has the outcome {@link Outcome.Lost}.
   */
  String PUSH = "receive push";

  /** Decides about all messages whose deadline has passed, and returns the state of the audit. */
  AuditReading read(long nowNanos);

  /** Ends the audit and returns its final state; no more messages are expected. */
  AuditReading end(long nowNanos);
}
