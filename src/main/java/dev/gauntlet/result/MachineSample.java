package dev.gauntlet.result;

import dev.gauntlet.measure.MachineUsage;

/**
 * The usage of the load generator's machine at a moment.
 *
 * @param atSeconds counted from the load's start, negative before it
 */
public record MachineSample(double atSeconds, MachineUsage used) {}
