package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Twenty more tasks: a list of those pending shows exactly these first, and counts them. */
public final class ListTasksPending extends GauntletScenario {

  public ListTasksPending() {
    super(
        users(1)
            .prepare(
                totalOf(call("list tasks").with("wantedTaskStatus", "pending")),
                repeat(20, own(call("create task"), "taskId")))
            .measure(
                call("list tasks")
                    .with("wantedTaskStatus", "pending")
                    .with("limit", 20)
                    .expecting(totalGrownBy(20))
                    .expecting(pageOfOwn(20))));
  }
}
