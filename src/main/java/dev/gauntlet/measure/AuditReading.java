package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;

/**
 * The state of an audit.
 *
 * @param counts the counts since the audit began
 * @param hops the latencies of messages from one place to the next, since the previous reading
 * @param slowest the slowest messages, the slowest first
 * @param worst the streams with the most faults, the worst first
 */
public record AuditReading(
    DeliveryCounts counts,
    Map<String, LatencyHistogram> hops,
    List<MessageTimeline> slowest,
    List<AuditedStream> worst) {}
