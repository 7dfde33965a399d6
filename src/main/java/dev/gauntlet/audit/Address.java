package dev.gauntlet.audit;

/**
 * Where messages are meant to go. Two are one place when both names are the same.
 *
 * @param tenant who alone may see it; empty where there are no tenants
 * @param channel such as a task's id or the name of a Redis channel
 */
public record Address(String tenant, String channel) {

  /** A channel of a platform without tenants. */
  public static Address of(String channel) {
    return new Address("", channel);
  }
}
