package dev.gauntlet.result;

/**
 * A part of the load's shape.
 *
 * @param atSeconds when it began, counted from the load's start
 */
public record PhaseResult(double atSeconds, String name) {}
