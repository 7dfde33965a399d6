package dev.gauntlet.run.plan;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run shows and keeps.
 *
 * @param progressInterval between two lines of progress
 * @param results the directory of the runs' folders
 */
public record RunOutput(Duration progressInterval, Path results) {}
