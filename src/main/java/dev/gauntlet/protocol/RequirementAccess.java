package dev.gauntlet.protocol;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The access of a run's users to an opened requirement. */
public interface RequirementAccess extends AutoCloseable {

  /** Where the users connect to. */
  List<URI> urls();

  /** Which version of what runs there, by a name for people. */
  default Map<String, String> versions() {
    return Map.of();
  }

  /**
   * Prepares what the load needs; called once, before any user begins.
   *
   * @throws UnmetRequirementException if the load cannot begin
   */
  default void begin(MeasuredRun run) {}

  /** Closes what was opened; Gatling closes what its protocol has opened. */
  @Override
  default void close() {}
}
