package dev.gauntlet.bridge;

import dev.gauntlet.measure.Recorder;
import java.util.Optional;

/**
 * The statistics that count requests.
 *
 * @param recorder records nanoseconds; if absent there are only Gatling's milliseconds
 * @param silent whether requests are not counted at all, as in a warm-up
 */
public record RequestRecording(Optional<Recorder> recorder, boolean silent) {}
