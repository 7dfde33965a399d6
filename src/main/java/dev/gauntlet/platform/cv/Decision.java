package dev.gauntlet.platform.cv;

import java.util.Optional;

/**
 * The decision about a new conversation.
 *
 * @param reached the limit that refuses it; empty if it is admitted
 * @param nowMillis the time of the decision by the clock of Redis, in milliseconds since 1970
 */
record Decision(Optional<Limit> reached, long nowMillis) {

  boolean admitted() {
    return reached.isEmpty();
  }
}
