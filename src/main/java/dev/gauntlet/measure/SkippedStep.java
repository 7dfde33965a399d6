package dev.gauntlet.measure;

/**
 * A step of a journey that a run skips because the platform does not support it.
 *
 * @param request the operation of the step
 * @param reason the reason, as a phrase without a full stop
 */
public record SkippedStep(String journey, String request, String reason) {}
