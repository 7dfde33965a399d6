package dev.gauntlet.result;

/**
 * A problem of the load generator that makes a run's figures unusable.
 *
 * @param cause one or two words, the same for the same cause
 * @param message a sentence with the figures and the next step
 */
public record HealthFinding(String cause, String message) {}
