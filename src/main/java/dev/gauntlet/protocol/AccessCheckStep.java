package dev.gauntlet.protocol;

import java.time.Duration;

/**
 * A step of an {@link AccessCheck}.
 *
 * @param name the name of the step in outputs
 * @param works whether the step succeeded
 * @param took the time until the system answered or the step failed
 */
public record AccessCheckStep(String name, boolean works, Duration took) {}
