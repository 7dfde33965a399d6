package dev.gauntlet.result;

import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.MessageTimeline;
import java.util.List;

/**
 * What became of all pushes of a run.
 *
 * @param hops in the order in which they were first seen
 * @param slowest messages, the slowest first
 * @param worst the streams with most faults, the worst first; none where there are no faults
 */
public record AuditResult(
    DeliveryCounts counts,
    List<HopResult> hops,
    List<MessageTimeline> slowest,
    List<AuditedStream> worst) {}
