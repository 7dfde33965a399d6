package dev.gauntlet.result;

import dev.gauntlet.measure.PlannedLoad;

/** The load that was meant to be made, and that which was. */
public record LoadResult(PlannedLoad planned, ActualLoad actual) {}
