package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Ten more workers: one look at the list shows exactly these first, and the total is right. */
public final class ListWorkers10 extends GauntletScenario {

  public ListWorkers10() {
    super(
        users(1)
            .prepare(
                totalOf(call("list workers")),
                repeat(10, own(call("register worker"), "workerId"), call("send heartbeat")))
            .measure(
                call("list workers")
                    .with("limit", 10)
                    .expecting(totalGrownBy(10))
                    .expecting(pageOfOwn(10))));
  }
}
