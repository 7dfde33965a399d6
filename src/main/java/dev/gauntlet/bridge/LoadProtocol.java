package dev.gauntlet.bridge;

import dev.gauntlet.measure.Recorder;
import io.gatling.core.protocol.Protocol;
import io.gatling.javaapi.core.Session;
import java.util.Optional;

/** A protocol of ours as Gatling wants it: a class of its own for each, since that is its key. */
public interface LoadProtocol extends Protocol {

  /** Who is told the nanoseconds; without it there are Gatling's milliseconds only. */
  Optional<Recorder> recorder();

  /** Whether its requests are told to nobody, such as those of a warm-up. */
  boolean silent();

  /** A user begins: what it needs may be put into its session. */
  Session arrive(Session session);

  /** A user has ended; not told of users whom the end of the run cut off. */
  void leave(Session session);

  /** The run is over; may be called several times. */
  void close();
}
