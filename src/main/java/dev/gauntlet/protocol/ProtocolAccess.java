package dev.gauntlet.protocol;

import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.util.Optional;

/**
 * An access that gives each scenario of its users a protocol. Equal accesses share one protocol, and
 * so its connections: a record is a good one.
 */
public interface ProtocolAccess extends RequirementAccess {

  /**
   * The protocol of scenarios. Those that share connections have the same one.
   *
   * @param recorder of each request; empty where none is recorded, as in a warm-up
   */
  ProtocolBuilder protocol(Optional<Recorder> recorder);
}
