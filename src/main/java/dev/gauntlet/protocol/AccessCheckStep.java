package dev.gauntlet.protocol;

import java.time.Duration;

/**
 * A step of a {@link AccessCheck}.
 *
 * @param name what was tried, for people
 * @param took until the system answered, or the step failed
 */
public record AccessCheckStep(String name, boolean works, Duration took) {}
