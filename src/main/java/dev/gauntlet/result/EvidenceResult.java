package dev.gauntlet.result;

import dev.gauntlet.measure.Exchange;

/**
 * One of the first exchanges of a request that failed with a status.
 *
 * @param atSeconds about when, since the load began
 */
public record EvidenceResult(
    String journey, String request, double atSeconds, Exchange exchange) {}
