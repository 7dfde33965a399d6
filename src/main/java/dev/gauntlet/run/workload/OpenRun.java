package dev.gauntlet.run.workload;

import dev.gauntlet.journey.LoadClock;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.OpenRequirements;

/**
 * The context from which the users of a run are built, just before its load begins.
 *
 * @param seed the random seed of the run
 * @param begin called when a warm-up is over, from when on everything is measured
 * @param requirements the opened requirements of the users
 */
public record OpenRun(
    String runId,
    Recorder recorder,
    LoadClock loadClock,
    long seed,
    Runnable begin,
    OpenRequirements requirements) {}
