package dev.gauntlet.groups;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.group;
import static dev.gauntlet.run.Workloads.together;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.catalog.agentic.ReadOnlyUser;
import dev.gauntlet.catalog.multiagent.TaskUser;
import dev.gauntlet.catalog.multiagent.WorkerUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;

/** Steady readers and workers beside a burst of writers. */
public final class GroupsSimulation extends GauntletSimulation {

  public GroupsSimulation() {
    super(
        together(
            group(
                "steady",
                LoadShape.phase("steady").users(6).atOnce().during(ofSeconds(12)),
                Journeys.of(new ReadOnlyUser(), 2).and(new WorkerUser(), 1)),
            group(
                "more-workers",
                LoadShape.phase("later").users(3).atOnce().during(ofSeconds(8)),
                Journeys.of(new WorkerUser(), 1)),
            arrivals(
                "burst",
                LoadShape.phase("burst").users(10).atOnce().during(ofSeconds(6)),
                3,
                Journeys.of(new TaskUser(), 1))));
  }
}
