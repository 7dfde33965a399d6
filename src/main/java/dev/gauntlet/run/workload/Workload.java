package dev.gauntlet.run.workload;

import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.Requirement;
import io.gatling.javaapi.core.PopulationBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What the users of a run do and when, decided before anything is started.
 *
 * @param text for people
 * @param time how long it takes, and when it is over
 * @param size how many users there are
 * @param journeys on which they go
 * @param requirements what they need
 * @param judged by which objectives
 * @param fault in the words of {@code target.embedded.faults}, which goes before it
 * @param users themselves, once all that they need is open
 */
public record Workload(
    WorkloadText text,
    WorkloadTime time,
    WorkloadSize size,
    WorkloadJourneys journeys,
    List<Requirement<?>> requirements,
    WorkloadObjectives judged,
    Optional<String> fault,
    Users users) {

  /** How a simulation's workload is decided: problems end up with the settings. */
  @FunctionalInterface
  public interface Source {
    Workload read(String simulation, Settings settings);
  }

  /** The users as Gatling wants them. */
  @FunctionalInterface
  public interface Users {
    List<PopulationBuilder> populations(OpenRun run);
  }
}
