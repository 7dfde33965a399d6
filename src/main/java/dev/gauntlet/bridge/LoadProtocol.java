package dev.gauntlet.bridge;

import dev.gauntlet.measure.Recorder;
import io.gatling.core.protocol.Protocol;
import io.gatling.javaapi.core.Session;
import java.util.Optional;

/**
 * A Gauntlet protocol for Gatling. Each protocol needs a class of its own, since Gatling uses the
 * class as key.
 */
public interface LoadProtocol extends Protocol {

  /** Returns the recorder of nanoseconds; without it there are only Gatling's milliseconds. */
  Optional<Recorder> recorder();

  /** Returns whether its requests are not recorded, such as those of a warm-up. */
  boolean silent();

  /**
   * Called when a user starts; returns the session, in which the protocol may put values for the
   * user.
   */
  Session arrive(Session session);

  /** Called when a user has ended, but not for users that are cut off by the end of the run. */
  void leave(Session session);

  /** Called when the run is over, possibly several times. */
  void close();
}
