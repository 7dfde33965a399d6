package dev.gauntlet.result;

/**
 * An error by its fingerprint, how often it was seen, and when.
 *
 * @param journey the journey, or {@link dev.gauntlet.measure.ErrorCount#SETUP}
 * @param request the request, or the name of the set-up step
 * @param outcome an {@link dev.gauntlet.measure.OutcomeKind}'s name, {@link
 *     dev.gauntlet.measure.ErrorCount#CRASHED} or {@link dev.gauntlet.measure.ErrorCount#REJECTED}
 * @param message without what differs from one occurrence to the next, such as ids
 * @param firstAtSeconds about when it was first seen, counted from the load's start, negative
 *     before it
 * @param lastAtSeconds about when it was last seen
 */
public record ErrorResult(
    String journey,
    String request,
    String outcome,
    String message,
    long count,
    double firstAtSeconds,
    double lastAtSeconds) {}
