package dev.gauntlet.run.workload;

import java.util.List;
import java.util.function.Supplier;

/**
 * A workload in words.
 *
 * @param description a few lines, before the run
 * @param course what is asked of the platform over time, as lines; none for a scenario
 */
public record WorkloadText(String description, Supplier<List<String>> forecast) {}
