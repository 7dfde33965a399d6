package simulations.multiagent;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static dev.gauntlet.journey.Scenario.users;

import dev.gauntlet.run.GauntletScenario;

/** Ten more workers and one that left: a list of those online shows and counts the ten. */
public final class ListWorkersOnline extends GauntletScenario {

  public ListWorkersOnline() {
    super(
        users(1)
            .prepare(
                totalOf(call("list workers").with("wantedWorkerStatus", "online")),
                repeat(10, own(call("register worker"), "workerId"), call("send heartbeat")),
                call("register worker"),
                call("send heartbeat"),
                call("unregister worker"))
            .measure(
                call("list workers")
                    .with("wantedWorkerStatus", "online")
                    .with("limit", 10)
                    .expecting(totalGrownBy(10))
                    .expecting(pageOfOwn(10))));
  }
}
