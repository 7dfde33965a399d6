package dev.gauntlet.measure;

/**
 * What became of a stream's messages.
 *
 * @param channel where they were to go
 * @param publisher who sent them
 */
public record AuditedStream(String channel, String publisher, DeliveryCounts counts) {}
