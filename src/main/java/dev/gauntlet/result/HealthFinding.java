package dev.gauntlet.result;

/**
 * Something about the load generator that makes a run's figures worthless.
 *
 * @param cause in one word or two, the same for the same cause
 * @param message a sentence with the figures and the next step
 */
public record HealthFinding(String cause, String message) {}
