package dev.gauntlet.protocol;

import java.time.Duration;

/**
 * A step of a {@link Trial}.
 *
 * @param name what was tried, for people
 * @param took until the system answered, or the step failed
 */
public record TrialStep(String name, boolean works, Duration took) {}
