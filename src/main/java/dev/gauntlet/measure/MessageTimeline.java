package dev.gauntlet.measure;

import java.util.List;

/**
 * The timeline of one message, from the moment before it was sent.
 *
 * @param channel the channel of the message
 * @param sequence the number of the message among those of its publisher
 * @param atMillis the time of sending, in milliseconds since the audit began
 * @param stamps the places that the message passed, in the order of time
 */
public record MessageTimeline(
    String channel, String publisher, long sequence, double atMillis, List<Stamp> stamps) {

  /**
   * A place at which the message was observed.
   *
   * @param millis the time since the message was sent
   */
  public record Stamp(String name, double millis) {}

  /** Returns the time from sending to the last stamp. */
  public double millis() {
    return stamps.isEmpty() ? 0 : stamps.get(stamps.size() - 1).millis();
  }
}
