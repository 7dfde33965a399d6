package dev.gauntlet.measure;

/**
 * A step of a journey that a run skips, because the platform does not offer what it needs.
 *
 * @param request the operation that it would have called
 * @param reason why, in words that continue "left out:"
 */
public record SkippedStep(String journey, String request, String reason) {}
