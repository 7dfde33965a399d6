package dev.gauntlet.run.workload;

import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.Requirement;
import io.gatling.javaapi.core.PopulationBuilder;
import java.util.List;

/**
 * The users of a run, their journeys and their times, determined before anything is started.
 *
 * @param text the description for the console
 * @param time the duration, phases and end
 * @param size the number of users
 * @param journeys the journeys of the users
 * @param requirements the requirements of the users
 * @param judged the selection of the objectives
 * @param users builds the users once their requirements are open
 */
public record Workload(
    WorkloadText text,
    WorkloadTime time,
    WorkloadSize size,
    WorkloadJourneys journeys,
    List<Requirement<?>> requirements,
    WorkloadObjectives judged,
    Users users) {

  private Workload judgedBy(String simulation) {
    return new Workload(
        text,
        time,
        size,
        journeys,
        requirements,
        WorkloadObjectives.of(simulation).withMetrics(judged.metrics()),
        users);
  }

  /** A reader of a simulation's workload; errors are added to the problems of the settings. */
  @FunctionalInterface
  public interface Source {
    Workload read(String simulation, Settings settings);

    /**
     * Returns the same workload, judged by the objectives under the simulation's name in {@code
     * scenarios} of the configuration, in place of those of single requests.
     */
    default Source withOwnObjectives() {
      return (simulation, settings) -> read(simulation, settings).judgedBy(simulation);
    }
  }

  /** A factory of Gatling's populations for the users. */
  @FunctionalInterface
  public interface Users {
    List<PopulationBuilder> populations(OpenRun run);
  }
}
