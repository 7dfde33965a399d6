package dev.gauntlet.result;

import java.time.Instant;

/**
 * When a run began and by which process.
 *
 * @param process its id; 0 where it is unknown
 */
public record RunBeginning(Instant at, long process) {}
