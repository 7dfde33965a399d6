package dev.gauntlet.journey.pubsub;

import dev.gauntlet.protocol.redis.client.RedisPermission;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Set;

/** A group of users of a Redis with the same steps, each once. */
public interface PubSubStage {

  /** Returns the name of the journey, without a slash, which separates the name of a group. */
  String name();

  /** Returns the number of users, 1 or more. */
  int users();

  /** Returns a line of text for display. */
  String description();

  /** Returns the names of the requests that the users send. */
  Set<String> requests();

  /** Returns the names of the measurements other than requests. */
  default Set<String> metrics() {
    return Set.of();
  }

  /**
   * Returns the permissions that the users need at Redis, as far as they can be checked before the
   * load.
   */
  default Set<RedisPermission> rights() {
    return Set.of();
  }

  /** Returns the steps of each user. */
  ChainBuilder steps(PubSubContext context);
}
