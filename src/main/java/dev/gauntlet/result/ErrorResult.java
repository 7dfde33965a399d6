package dev.gauntlet.result;

/**
 * An error with its number of occurrences and their times.
 *
 * @param journey the journey, or {@link dev.gauntlet.measure.ErrorCount#SETUP}
 * @param request the request, or the name of the setup step
 * @param outcome an {@link dev.gauntlet.measure.OutcomeKind}'s name, {@link
 *     dev.gauntlet.measure.ErrorCount#CRASHED} or {@link dev.gauntlet.measure.ErrorCount#REJECTED}
 * @param message the message without parts that differ between occurrences, such as ids
 * @param firstAtSeconds the approximate time of the first occurrence, counted from the load's
 *     start; negative before it
 * @param lastAtSeconds the approximate time of the last occurrence
 */
public record ErrorResult(
    String journey,
    String request,
    String outcome,
    String message,
    long count,
    double firstAtSeconds,
    double lastAtSeconds) {}
