package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** A hundred more tasks: one look at the list shows them all, and the total is right. */
public final class ListTasks100 extends GauntletScenario {

  public ListTasks100() {
    super(
        users(1)
            .prepare(
                totalOf(call("list tasks")),
                repeat(100, own(call("create task"), "taskId")))
            .measure(
                call("list tasks")
                    .with("limit", 100)
                    .expecting(totalGrownBy(100))
                    .expecting(pageOfOwn(100))));
  }
}
