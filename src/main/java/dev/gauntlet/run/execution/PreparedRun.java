package dev.gauntlet.run.execution;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;

/** What is handed to Gatling when everything that comes before load is done. */
public interface PreparedRun {

  List<PopulationBuilder> populations();

  List<Assertion> assertions();

  /** After which Gatling cuts off whoever is left. */
  Duration longest();

  /** Called when Gatling's load is over. */
  void afterLoad();
}
