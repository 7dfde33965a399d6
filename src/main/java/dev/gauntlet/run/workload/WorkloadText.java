package dev.gauntlet.run.workload;

import java.util.List;
import java.util.function.Supplier;

/**
 * The description of a workload for the console.
 *
 * @param description a few lines that are printed before the run
 * @param forecast supplies the forecast of the load over time, as lines; none for a scenario
 */
public record WorkloadText(String description, Supplier<List<String>> forecast) {}
