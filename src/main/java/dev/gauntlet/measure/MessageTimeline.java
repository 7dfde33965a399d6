package dev.gauntlet.measure;

import java.util.List;

/**
 * The timeline of one message, from the moment before it was sent.
 *
 * @param channel where it was to go
 * @param sequence its number among those of its publisher
 * @param atMillis when it was sent, in milliseconds since the audit began
 * @param stamps in the order of time
 */
public record MessageTimeline(
    String channel, String publisher, long sequence, double atMillis, List<Stamp> stamps) {

  /**
   * Where it was seen.
   *
   * @param millis since it was sent
   */
  public record Stamp(String name, double millis) {}

  /** How long all of it took. */
  public double millis() {
    return stamps.isEmpty() ? 0 : stamps.get(stamps.size() - 1).millis();
  }
}
