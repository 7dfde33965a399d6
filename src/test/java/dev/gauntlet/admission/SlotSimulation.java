package dev.gauntlet.admission;

import static dev.gauntlet.journey.ScenarioStep.call;
import static dev.gauntlet.journey.ScenarioStep.pause;
import static dev.gauntlet.journey.ScenarioStep.rendezvous;
import static dev.gauntlet.journey.ScenarioStep.whereKnown;

import dev.gauntlet.journey.ScenarioTarget;
import dev.gauntlet.run.GauntletSimulation;
import dev.gauntlet.run.Workloads;
import java.time.Duration;
import java.util.Map;

/** 200 users ask for 20 slots at once, and keep them until every request is answered. */
public final class SlotSimulation extends GauntletSimulation {

  private static final ScenarioTarget SLOTS =
      new ScenarioTarget(
          "slots", (operation, random) -> Map.of("user", "user " + random.nextLong()));

  public SlotSimulation() {
    super(
        Workloads.scenario(
            SLOTS
                .users(200)
                .measure(
                    call("take slot").orRefused("limit reached"),
                    rendezvous(),
                    pause(Duration.ofMillis(1500)),
                    whereKnown("slotId", call("return slot")))));
  }
}
