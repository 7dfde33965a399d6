package dev.gauntlet.journey;

import java.util.List;
import java.util.function.Function;

/** A check that the users of a scenario meet at each rendezvous; otherwise they wait forever. */
final class ScenarioRendezvous {

  private ScenarioRendezvous() {}

  /**
   * @throws IllegalArgumentException if not all users reach each rendezvous
   */
  static void check(List<Scenario.Part> parts) {
    check(parts, Scenario.Part::prepared);
    check(parts, Scenario.Part::measured);
    for (Scenario.Part part : parts) {
      if (part.atOneTime() < part.users() && count(part.measured()) > 0) {
        throw new IllegalArgumentException(
            "a scenario with a limited number of users at one time cannot have a rendezvous");
      }
    }
  }

  private static void check(
      List<Scenario.Part> parts, Function<Scenario.Part, List<ScenarioStep>> steps) {
    if (parts.stream().mapToInt(part -> count(steps.apply(part))).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "all users of a scenario must have the same number of rendezvous");
    }
  }

  private static int count(List<ScenarioStep> steps) {
    return steps.stream().mapToInt(ScenarioRendezvous::count).sum();
  }

  private static int count(ScenarioStep step) {
    if (step instanceof RendezvousStep) {
      return 1;
    }
    int within = count(step.acts());
    if (step instanceof ConditionalStep && within > 0) {
      throw new IllegalArgumentException("a rendezvous must not depend on an answer");
    }
    return step.times() * within;
  }
}
