package dev.gauntlet.run.workload;

import io.gatling.javaapi.core.PopulationBuilder;
import java.util.List;

/** Populations one after the other. */
final class PopulationSequence {

  private PopulationSequence() {}

  /** Returns a chain, in which each population is injected when the one before it has ended. */
  static PopulationBuilder of(List<PopulationBuilder> populations) {
    PopulationBuilder first = populations.get(0);
    return populations.size() == 1
        ? first
        : first.andThen(of(populations.subList(1, populations.size())));
  }
}
