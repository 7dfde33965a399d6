package dev.gauntlet.result;

import java.time.Instant;

/**
 * The start time and the process of a run.
 *
 * @param process the id of the process; 0 if unknown
 */
public record RunBeginning(Instant at, long process) {}
