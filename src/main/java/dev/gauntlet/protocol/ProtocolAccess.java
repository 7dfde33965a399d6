package dev.gauntlet.protocol;

import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.util.Optional;

/**
 * An access that provides a Gatling protocol for the scenarios of its users. Equal accesses share
 * one protocol and its connections; therefore, implement it as a record.
 */
public interface ProtocolAccess extends RequirementAccess {

  /**
   * Returns the protocol of scenarios. Scenarios that share connections have the same protocol.
   *
   * @param recorder records each request; empty if requests are not recorded, as in a warm-up
   */
  ProtocolBuilder protocol(Optional<Recorder> recorder);
}
