package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Fifty more workers: one look at the list shows exactly these first, and the total is right. */
public final class ListWorkers50 extends GauntletScenario {

  public ListWorkers50() {
    super(
        users(1)
            .prepare(
                totalOf(call("list workers")),
                repeat(50, own(call("register worker"), "workerId"), call("send heartbeat")))
            .measure(
                call("list workers")
                    .with("limit", 50)
                    .expecting(totalGrownBy(50))
                    .expecting(pageOfOwn(50))));
  }
}
