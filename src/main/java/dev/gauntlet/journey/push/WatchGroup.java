package dev.gauntlet.journey.push;

import dev.gauntlet.audit.ChannelAddress;
import dev.gauntlet.audit.MessageStream;
import java.util.Map;

/**
 * A channel that some users watch together.
 *
 * @param values the values that address the channel, such as {@code taskId}
 * @param stream the stream of messages that its first user publishes
 */
public record WatchGroup(
    ChannelAddress address, Map<String, Object> values, MessageStream stream) {}
