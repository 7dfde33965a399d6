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

/** The ways among which a user chooses, by their names and in their order. */
record Branches(Map<String, ChainBuilder> ways) {

  private static final String CHOICE = "gauntlet.choice";

  /** One of them, drawn by the user's own chance. Gatling's switch refuses a single way. */
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

  /** Each of them, whatever became of those before. */
  ChainBuilder oneAfterAnother() {
    return exec(
        ways.values().stream().map(way -> exec(way).exec(Session::markAsSucceeded)).toList());
  }
}
