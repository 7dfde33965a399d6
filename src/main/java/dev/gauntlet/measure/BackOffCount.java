package dev.gauntlet.measure;

/**
 * How often users waited because an answer asked them to, and how long in all. No part of any
 * latency.
 *
 * @param request whose answer it was
 * @param totalMillis the sum of the times that they were to wait, in milliseconds
 */
public record BackOffCount(String journey, String request, long count, long totalMillis) {

  /** Both together; the names are this one's. */
  public BackOffCount plus(BackOffCount other) {
    return new BackOffCount(journey, request, count + other.count, totalMillis + other.totalMillis);
  }
}
