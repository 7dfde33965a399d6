package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;

import dev.gauntlet.load.Weights;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Map;

/** The alternative chains among which a user chooses, by name and in order. */
record WeightedBranches(Map<String, ChainBuilder> ways) {

  private static final String CHOICE = "gauntlet.choice";

  /** Returns a chain that picks a branch per user at random. Gatling rejects a single case. */
  ChainBuilder drawnBy(Weights weights) {
    if (ways.size() == 1) {
      return ways.values().iterator().next();
    }
    List<Choice.WithKey> cases =
        ways.entrySet().stream()
            .map(way -> onCase(way.getKey()).then(way.getValue()))
            .map(Choice.WithKey.class::cast)
            .toList();
    return exec(session ->
            session.set(CHOICE, weights.pick(VirtualUser.random(session).nextDouble())))
        .exec(doSwitch((Session session) -> session.get(CHOICE)).on(cases));
  }

  /** Returns a chain that executes all branches in order, even after a failure. */
  ChainBuilder oneAfterAnother() {
    return exec(
        ways.values().stream().map(way -> exec(way).exec(Session::markAsSucceeded)).toList());
  }
}
