package dev.gauntlet.run.workload;

import dev.gauntlet.load.PlacedPhase;
import java.time.Duration;
import java.util.List;

/**
 * When a workload takes place.
 *
 * @param length that the load is planned to take, or may take at most
 * @param warmsUp whether all of it is done once before it counts
 */
public record WorkloadTime(
    Duration length, List<PlacedPhase> phases, Attendance attendance, boolean warmsUp) {}
