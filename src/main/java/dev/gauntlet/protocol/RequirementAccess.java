package dev.gauntlet.protocol;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The access of a run's users to the system of a {@link Requirement}, once it is open. */
public interface RequirementAccess extends AutoCloseable {

  /** Returns the URLs to which the users connect. */
  List<URI> urls();

  /** Returns the versions of the systems behind the access, by the systems' names. */
  default Map<String, String> versions() {
    return Map.of();
  }

  /**
   * Prepares the access for the load; called once, before any user starts.
   *
   * @throws UnmetRequirementException if the load cannot begin
   */
  default void begin(MeasuredRun run) {}

  /** Closes everything that the access opened. Gatling closes the resources of its protocol. */
  @Override
  default void close() {}
}
