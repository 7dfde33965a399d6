package dev.gauntlet.run.workload;

import dev.gauntlet.journey.LoadClock;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.OpenRequirements;

/**
 * A run that is about to begin.
 *
 * @param seed of all chance
 * @param begin called when a warm-up is over: from then on everything counts
 * @param requirements what its users need, open
 */
public record OpenRun(
    String runId,
    Recorder recorder,
    LoadClock loadClock,
    long seed,
    Runnable begin,
    OpenRequirements requirements) {}
