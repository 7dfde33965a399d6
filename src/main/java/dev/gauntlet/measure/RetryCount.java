package dev.gauntlet.measure;

/**
 * The number of times a request was sent again because the server had closed its idle connection.
 *
 * @param journey the journey, or {@link ErrorCount#SETUP}
 */
public record RetryCount(String journey, String request, long count) {

  /** Returns the sum of both counts, with the names of this one. */
  public RetryCount plus(RetryCount other) {
    return new RetryCount(journey, request, count + other.count);
  }
}
