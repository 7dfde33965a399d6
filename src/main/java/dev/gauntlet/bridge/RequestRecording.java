package dev.gauntlet.bridge;

import dev.gauntlet.measure.Recorder;
import java.util.Optional;

/**
 * The statistics in which requests are counted.
 *
 * @param recorder of the nanoseconds; without it there are Gatling's milliseconds only
 * @param silent whether they are counted nowhere, as in a warm-up
 */
public record RequestRecording(Optional<Recorder> recorder, boolean silent) {}
