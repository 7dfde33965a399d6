package dev.gauntlet.measure;

/**
 * One request that failed, with its answer if there was one, kept as evidence. Bodies are cut, secrets masked by whoever
 * made it.
 *
 * @param path with its query, without scheme and host
 * @param status of the answer, or {@link #NO_STATUS}
 * @param requestBody empty where there was none
 * @param traceId by which the platform's own traces find it
 */
public record FailedExchange(
    String method,
    String path,
    int status,
    String requestBody,
    String answerBody,
    String traceId) {

  /** Of a request that was not answered. */
  public static final int NO_STATUS = 0;
}
