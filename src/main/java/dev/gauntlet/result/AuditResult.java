package dev.gauntlet.result;

import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.MessageTimeline;
import java.util.List;

/**
 * The result of the audit of a run's pushes.
 *
 * @param hops in the order of their first occurrence
 * @param slowest the slowest messages, the slowest first
 * @param worst the streams with the most faults, the worst first; empty without faults
 */
public record AuditResult(
    DeliveryCounts counts,
    List<HopResult> hops,
    List<MessageTimeline> slowest,
    List<AuditedStream> worst) {}
