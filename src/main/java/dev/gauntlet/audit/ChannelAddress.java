package dev.gauntlet.audit;

/**
 * A destination of messages. Two addresses are equal if both names are.
 *
 * @param tenant the only tenant that may receive the messages; empty without tenants
 * @param channel the channel, such as a task's id or the name of a Redis channel
 */
public record ChannelAddress(String tenant, String channel) {

  /** Returns a channel of a platform without tenants. */
  public static ChannelAddress of(String channel) {
    return new ChannelAddress("", channel);
  }
}
