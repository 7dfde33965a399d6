package dev.gauntlet.journey;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.protocol.ProtocolAccess;
import dev.gauntlet.protocol.Requirement;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A journey of one of several groups of users. Its name contains the group, as in {@code
 * readers/readonly}, so that all of its figures belong to the group.
 */
public record GroupedJourney(String group, Journey journey) implements Journey {

  @Override
  public String name() {
    return RequestKey.ofGroup(group, journey.name());
  }

  @Override
  public String contract() {
    return journey.contract();
  }

  @Override
  public ThinkTime think() {
    return journey.think();
  }

  @Override
  public double requestsPerPause() {
    return journey.requestsPerPause();
  }

  @Override
  public Map<String, Object> identity(String user, RandomGenerator random) {
    return journey.identity(user, random);
  }

  @Override
  public boolean logsIn(Contract contract) {
    return journey.logsIn(contract);
  }

  @Override
  public double callers() {
    return journey.callers();
  }

  @Override
  public Set<Requirement<? extends ProtocolAccess>> requirements() {
    return journey.requirements();
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return journey.iteration(steps);
  }
}
