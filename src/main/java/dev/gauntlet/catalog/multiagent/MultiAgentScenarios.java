package dev.gauntlet.catalog.multiagent;

import static dev.gauntlet.catalog.multiagent.MultiAgent.users;
import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Lists.own;
import static dev.gauntlet.journey.Lists.pageOfOwn;
import static dev.gauntlet.journey.Lists.totalGrownBy;
import static dev.gauntlet.journey.Lists.totalOf;
import static java.time.Duration.ofMillis;

import dev.gauntlet.journey.Act;
import dev.gauntlet.journey.Call;
import dev.gauntlet.journey.Scenario;

/**
 * The scenarios of the Multi-Agent team. What must hold for each is in {@code objectives.conf}, a
 * resource beside this class, by the name of its simulation.
 */
public final class MultiAgentScenarios {

  private MultiAgentScenarios() {}

  /** So many machines register at the same moment. */
  public static Scenario registration(int machines) {
    return users(machines).measure(call("register worker"));
  }

  /** So many registered workers give a sign of life at the same moment. */
  public static Scenario heartbeats(int workers) {
    return users(workers).prepare(call("register worker")).measure(call("send heartbeat"));
  }

  /** The same for several signs of life each, a tenth of a second apart. */
  public static Scenario heartbeats(int workers, int each) {
    return users(workers)
        .prepare(call("register worker"))
        .measure(repeat(each, call("send heartbeat").thenPausing(ofMillis(100))));
  }

  /** So many more workers: one look at the list shows exactly these first. */
  public static Scenario listWorkers(int workers) {
    return users(1)
        .prepare(totalOf(call("list workers")), newWorkers(workers))
        .measure(shows(call("list workers"), workers));
  }

  /** So many more workers and one that left: a list of those online shows the former. */
  public static Scenario listWorkersOnline(int workers) {
    Call online = call("list workers").with("wantedWorkerStatus", "online");
    return users(1)
        .prepare(
            totalOf(online),
            newWorkers(workers),
            call("register worker"),
            call("send heartbeat"),
            call("unregister worker"))
        .measure(shows(online, workers));
  }

  private static Act newWorkers(int workers) {
    return repeat(workers, own(call("register worker"), "workerId"), call("send heartbeat"));
  }

  /** So many tasks are handed in at the same moment. */
  public static Scenario submission(int tasks) {
    return users(tasks).measure(call("create task"));
  }

  /** So many people look at a task of theirs at the same moment. */
  public static Scenario queries(int people) {
    return users(people).prepare(call("create task")).measure(call("get task"));
  }

  /** So many people ask how far their task is at the same moment. */
  public static Scenario progress(int people) {
    return users(people).prepare(call("create task")).measure(call("get task progress"));
  }

  /** So many tasks are decomposed at the same moment. */
  public static Scenario decompose(int tasks) {
    return users(tasks).prepare(call("create task")).measure(call("decompose task"));
  }

  /** So many tasks are decomposed one after the other. */
  public static Scenario decomposeInARow(int tasks) {
    return users(1)
        .measure(repeat(tasks, call("create task").asSetup(), call("decompose task")));
  }

  /** So many more tasks: one look at the list shows exactly these first. */
  public static Scenario listTasks(int tasks) {
    return listTasks(call("list tasks"), tasks);
  }

  /** The same for a list of those that are pending. */
  public static Scenario listTasksPending(int tasks) {
    return listTasks(call("list tasks").with("wantedTaskStatus", "pending"), tasks);
  }

  private static Scenario listTasks(Call list, int tasks) {
    return users(1).prepare(totalOf(list), newTasks(tasks)).measure(shows(list, tasks));
  }

  /** So many more tasks: the page of ten from an offset on shows exactly ten of them. */
  public static Scenario listTasksPage(int tasks, int offset) {
    Call list = call("list tasks");
    return users(1)
        .prepare(totalOf(list), newTasks(tasks))
        .measure(
            list.with("limit", 10)
                .with("offset", offset)
                .expecting(totalGrownBy(tasks))
                .expecting(pageOfOwn(10)));
  }

  private static Act newTasks(int tasks) {
    return repeat(tasks, own(call("create task"), "taskId"));
  }

  private static Call shows(Call list, int own) {
    return list.with("limit", own).expecting(totalGrownBy(own)).expecting(pageOfOwn(own));
  }

  /** So many looks at the health, one after the other. */
  public static Scenario health(int looks) {
    return users(1).measure(repeat(looks, call("check health")));
  }

  /** So many machines register and so many tasks are handed in, all at the same moment. */
  public static Scenario mixed(int machines, int tasks) {
    return registration(machines).and(submission(tasks));
  }
}
