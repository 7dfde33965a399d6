package dev.gauntlet.measure;

/**
 * The number of waits that answers to a request asked for, and their total time. Waits are not part
 * of any latency.
 *
 * @param request the request whose answers asked for waits
 * @param totalMillis the sum of the waits that users began, in milliseconds
 */
public record BackOffCount(String journey, String request, long count, long totalMillis) {

  /** Returns the sum of both counts, with the names of this one. */
  public BackOffCount plus(BackOffCount other) {
    return new BackOffCount(journey, request, count + other.count, totalMillis + other.totalMillis);
  }
}
