package dev.gauntlet.protocol;

import dev.gauntlet.measure.Recorder;

/**
 * A run that is measured from now on.
 *
 * @param runId unique among runs, short enough to stand in names
 */
public record MeasuredRun(String runId, Recorder recorder) {}
