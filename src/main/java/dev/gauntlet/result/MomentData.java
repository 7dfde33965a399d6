package dev.gauntlet.result;

import java.util.List;

/**
 * What a run was like from moment to moment, about once a second.
 *
 * @param resources what the load generator used
 * @param metrics the target's own
 * @param contentBytes the mean of decoded bodies so far, every few seconds; none without a body
 */
public record MomentData(
    List<UsersSample> users,
    List<ProcessSample> resources,
    List<MetricsSample> metrics,
    List<MeanSample> contentBytes) {}
