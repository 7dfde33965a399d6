package dev.gauntlet.result;

import dev.gauntlet.measure.MachineUsage;

/**
 * What the load generator's machine was used for at one moment.
 *
 * @param atSeconds counted from the load's start, negative before it
 */
public record MachineSample(double atSeconds, MachineUsage used) {}
