package dev.gauntlet.protocol;

import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How the users of a run get to what they need, once it is open. */
public interface Access extends AutoCloseable {

  /** Where the users connect to. */
  List<URI> urls();

  /**
   * The protocol of a scenario. All scenarios that share connections have the same one.
   *
   * @param recorder of each request; empty where none is recorded, as in a warm-up
   */
  ProtocolBuilder protocol(Optional<Recorder> recorder);

  /** Closes what was opened; Gatling closes what its protocol has opened. */
  @Override
  default void close() {}
}
