package dev.gauntlet.measure;

/**
 * One request that failed with its answer, kept as evidence. Bodies are cut, secrets masked by whoever
 * made it.
 *
 * @param path with its query, without scheme and host
 * @param status of the answer
 * @param requestBody empty where there was none
 * @param traceId by which the platform's own traces find it
 */
public record Exchange(
    String method,
    String path,
    int status,
    String requestBody,
    String answerBody,
    String traceId) {}
