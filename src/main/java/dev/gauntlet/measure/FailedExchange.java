package dev.gauntlet.measure;

/**
 * A failed request with its answer, if there was one, kept as evidence. The creator cuts the bodies
 * and masks secrets.
 *
 * @param path the path and query, without scheme and host
 * @param status the status of the answer, or {@link #NO_STATUS}
 * @param requestBody empty if there was none
 * @param traceId the trace id, for a search in the platform's traces
 */
public record FailedExchange(
    String method,
    String path,
    int status,
    String requestBody,
    String answerBody,
    String traceId) {

  /** The status of a request without an answer. */
  public static final int NO_STATUS = 0;
}
