package dev.gauntlet.journey.push;

import dev.gauntlet.audit.Address;
import dev.gauntlet.audit.Stream;
import java.util.Map;

/**
 * A channel that some users watch together.
 *
 * @param values the values that address the channel, such as {@code taskId}
 * @param stream the stream of messages that its first user publishes
 */
public record Room(Address address, Map<String, Object> values, Stream stream) {}
