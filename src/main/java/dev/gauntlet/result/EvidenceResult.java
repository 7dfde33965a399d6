package dev.gauntlet.result;

import dev.gauntlet.measure.FailedExchange;

/**
 * One of the first exchanges of a request that failed for a reason.
 *
 * @param message the reason, as {@link ErrorResult#message()}
 * @param atSeconds about when, since the load began
 */
public record EvidenceResult(
    String journey, String request, String message, double atSeconds, FailedExchange exchange) {}
