package dev.gauntlet.measure;

import java.util.List;

/** The measurements since the previous delta. The deltas of a run add up to the whole run. */
public record RecordingDelta(
    List<LatencyInterval> intervals, List<MetricInterval> metrics, List<RunEvent> events) {}
