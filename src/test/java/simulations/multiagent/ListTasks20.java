package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Twenty more tasks: one look at the list shows exactly these first, and the total is right. */
public final class ListTasks20 extends GauntletScenario {

  public ListTasks20() {
    super(
        users(1)
            .prepare(
                totalOf(call("list tasks")),
                repeat(20, own(call("create task"), "taskId")))
            .measure(
                call("list tasks")
                    .with("limit", 20)
                    .expecting(totalGrownBy(20))
                    .expecting(pageOfOwn(20))));
  }
}
