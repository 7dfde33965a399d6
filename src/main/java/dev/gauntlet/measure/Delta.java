package dev.gauntlet.measure;

import java.util.List;

/** What came in since the delta before. All deltas of a run together are the run. */
public record Delta(List<Interval> intervals, List<MetricInterval> metrics, List<RunEvent> events) {}
