package dev.gauntlet.journey.pubsub;

import dev.gauntlet.protocol.redis.client.RedisRight;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Set;

/** Users of a Redis who all do the same, each once. */
public interface PubSubStage {

  /** The name as a journey. */
  String name();

  /** How many users, 1 or more. */
  int users();

  /** A line for people. */
  String description();

  /** The names of the requests that are made. */
  Set<String> requests();

  /** The names of what is measured beside requests. */
  default Set<String> metrics() {
    return Set.of();
  }

  /** What its users must be allowed at Redis, as far as it can be tried before the load. */
  default Set<RedisRight> rights() {
    return Set.of();
  }

  /** What each user does. */
  ChainBuilder steps(PubSubContext context);
}
