package dev.gauntlet.platform.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * The remaining quota of a client for a path.
 *
 * @param admitted whether the current request is admitted
 * @param limit the most requests in any window
 * @param remaining the number of further requests that would be admitted now, 0..limit
 * @param resetAt the time at which {@code remaining} grows again
 * @param retryAfter the time until a request can be admitted again; zero while requests are
 */
public record RequestQuota(
    boolean admitted, int limit, int remaining, Instant resetAt, Duration retryAfter) {}
