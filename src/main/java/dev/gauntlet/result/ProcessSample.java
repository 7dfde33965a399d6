package dev.gauntlet.result;

import dev.gauntlet.measure.ProcessUsage;

/**
 * The resource usage of a process at a moment.
 *
 * @param atSeconds counted from the load's start, negative before it
 * @param process such as {@code generator}
 */
public record ProcessSample(double atSeconds, String process, ProcessUsage used) {}
