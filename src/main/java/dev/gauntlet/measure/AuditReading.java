package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;

/**
 * How an audit stands.
 *
 * @param counts since its begin
 * @param hops how long messages took from one place to the next, since the reading before
 * @param slowest the slowest messages, the slowest first
 * @param worst the streams with most faults, the worst first
 */
public record AuditReading(
    DeliveryCounts counts,
    Map<String, LatencyHistogram> hops,
    List<MessageTimeline> slowest,
    List<AuditedStream> worst) {}
