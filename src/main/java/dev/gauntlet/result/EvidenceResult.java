package dev.gauntlet.result;

import dev.gauntlet.measure.FailedExchange;

/**
 * One of the first failed exchanges of a request and reason.
 *
 * @param message the reason, as {@link ErrorResult#message()}
 * @param atSeconds the approximate time, counted from the load's start
 */
public record EvidenceResult(
    String journey, String request, String message, double atSeconds, FailedExchange exchange) {}
