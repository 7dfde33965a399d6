package dev.gauntlet.measure;

/**
 * The deliveries of a stream's messages.
 *
 * @param channel the channel of the messages
 * @param publisher the user who sent them
 */
public record AuditedStream(String channel, String publisher, DeliveryCounts counts) {}
