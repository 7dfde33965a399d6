package dev.gauntlet.protocol;

import dev.gauntlet.measure.Recorder;

/**
 * A run whose measuring has begun.
 *
 * @param runId unique among runs, and short enough to be part of names
 */
public record MeasuredRun(String runId, Recorder recorder) {}
