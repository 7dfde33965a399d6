package dev.gauntlet.contract;

/** The formats in which a stream is divided into frames. */
public enum StreamFraming {
  /**
   * Server-sent events: {@code event:} and {@code data:} lines, each event ended by a blank line.
   */
  SSE,
  /** One JSON value per line. */
  NDJSON
}
