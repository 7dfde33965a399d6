package dev.gauntlet.bridge;

import dev.gauntlet.measure.Recorder;
import java.util.Optional;

/**
 * Who is told of requests.
 *
 * @param recorder of the nanoseconds; without it there are Gatling's milliseconds only
 * @param silent whether nobody is told at all, as in a warm-up
 */
public record Telling(Optional<Recorder> recorder, boolean silent) {}
