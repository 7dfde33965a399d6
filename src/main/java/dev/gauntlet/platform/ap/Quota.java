package dev.gauntlet.platform.ap;

import java.time.Duration;
import java.time.Instant;

/**
 * What a client may still ask of a path.
 *
 * @param admitted whether the request at hand is among what it may
 * @param limit requests in any window
 * @param remaining further requests that would be admitted now, 0..limit
 * @param resetAt when {@code remaining} grows again
 * @param retryAfter until a request can be admitted again; zero while requests are
 */
record Quota(boolean admitted, int limit, int remaining, Instant resetAt, Duration retryAfter) {}
