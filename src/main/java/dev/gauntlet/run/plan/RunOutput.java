package dev.gauntlet.run.plan;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings for the output of a run.
 *
 * @param progressInterval the time between two lines of progress
 * @param results the directory of the runs' folders
 */
public record RunOutput(Duration progressInterval, Path results) {}
