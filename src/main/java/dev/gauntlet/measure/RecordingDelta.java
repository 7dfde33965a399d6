package dev.gauntlet.measure;

import java.util.List;

/** The measurements since the previous delta. All deltas of a run together are the run. */
public record RecordingDelta(
    List<LatencyInterval> intervals, List<MetricInterval> metrics, List<RunEvent> events) {}
