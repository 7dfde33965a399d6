package dev.gauntlet.run.execution;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;

/** A prepared run, whose target is open and whose load Gatling can begin. */
public interface PreparedRun {

  List<PopulationBuilder> populations();

  List<Assertion> assertions();

  /** Returns the time after which Gatling ends the remaining users. */
  Duration longest();

  /** Called when Gatling's load is over. */
  void afterLoad();
}
