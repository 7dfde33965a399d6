package dev.gauntlet.measure;

/**
 * How often a request was sent once more, because the server had closed its connection meanwhile.
 *
 * @param journey the journey, or {@link ErrorCount#SETUP}
 */
public record RetryCount(String journey, String request, long count) {

  /** Both together; the names are this one's. */
  public RetryCount plus(RetryCount other) {
    return new RetryCount(journey, request, count + other.count);
  }
}
