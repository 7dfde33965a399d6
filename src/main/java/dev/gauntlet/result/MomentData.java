package dev.gauntlet.result;

import java.util.List;

/**
 * The samples of a run, about once a second.
 *
 * @param resources the resource usage of the load generator
 * @param metrics the target's own metrics
 * @param contentBytes the mean size of decoded bodies so far, every few seconds; empty if there
 *     were no bodies
 */
public record MomentData(
    List<UsersSample> users,
    List<ProcessSample> resources,
    List<MetricsSample> metrics,
    List<MeanSample> contentBytes) {}
