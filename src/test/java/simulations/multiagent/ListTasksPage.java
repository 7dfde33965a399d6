package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Fifty more tasks: the page of ten from the twentieth on shows exactly ten of them. */
public final class ListTasksPage extends GauntletScenario {

  public ListTasksPage() {
    super(
        users(1)
            .prepare(
                totalOf(call("list tasks")),
                repeat(50, own(call("create task"), "taskId")))
            .measure(
                call("list tasks")
                    .with("limit", 10)
                    .with("offset", 20)
                    .expecting(totalGrownBy(50))
                    .expecting(pageOfOwn(10))));
  }
}
