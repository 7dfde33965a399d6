package dev.gauntlet.catalog.multiagent;

import static dev.gauntlet.catalog.multiagent.MultiAgent.users;
import static dev.gauntlet.journey.ListExpectations.own;
import static dev.gauntlet.journey.ListExpectations.pageOfOwn;
import static dev.gauntlet.journey.ListExpectations.totalGrownBy;
import static dev.gauntlet.journey.ListExpectations.totalOf;
import static dev.gauntlet.journey.ScenarioStep.call;
import static dev.gauntlet.journey.ScenarioStep.repeat;
import static java.time.Duration.ofMillis;

import dev.gauntlet.journey.OperationStep;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioStep;

/**
 * The scenarios of the Multi-Agent team. The resource {@code objectives.conf} of this package
 * contains their objectives; its keys are the names of the simulations.
 */
public final class MultiAgentScenarios {

  private MultiAgentScenarios() {}

  /** All machines register at the same moment. */
  public static Scenario registration(int machines) {
    return users(machines).measure(call("register worker"));
  }

  /** All registered workers send a heartbeat at the same moment. */
  public static Scenario heartbeats(int workers) {
    return users(workers).prepare(call("register worker")).measure(call("send heartbeat"));
  }

  /** All registered workers send several heartbeats each, 100 ms apart. */
  public static Scenario heartbeats(int workers, int each) {
    return users(workers)
        .prepare(call("register worker"))
        .measure(repeat(each, call("send heartbeat").thenPausing(ofMillis(100))));
  }

  /** One user adds workers; the first page of the list must then contain exactly these. */
  public static Scenario listWorkers(int workers) {
    return users(1)
        .prepare(totalOf(call("list workers")), newWorkers(workers))
        .measure(shows(call("list workers"), workers));
  }

  /** One user adds workers and unregisters one more; the list of online workers must omit it. */
  public static Scenario listWorkersOnline(int workers) {
    OperationStep online = call("list workers").with("wantedWorkerStatus", "online");
    return users(1)
        .prepare(
            totalOf(online),
            newWorkers(workers),
            call("register worker"),
            call("send heartbeat"),
            call("unregister worker"))
        .measure(shows(online, workers));
  }

  private static ScenarioStep newWorkers(int workers) {
    return repeat(workers, own(call("register worker"), "workerId"), call("send heartbeat"));
  }

  /** All users create a task at the same moment. */
  public static Scenario submission(int tasks) {
    return users(tasks).measure(call("create task"));
  }

  /** All users read their own task at the same moment. */
  public static Scenario queries(int people) {
    return users(people).prepare(call("create task")).measure(call("get task"));
  }

  /** All users read the progress of their own task at the same moment. */
  public static Scenario progress(int people) {
    return users(people).prepare(call("create task")).measure(call("get task progress"));
  }

  /** All users decompose their own task at the same moment. */
  public static Scenario decompose(int tasks) {
    return users(tasks).prepare(call("create task")).measure(call("decompose task"));
  }

  /** One user decomposes tasks one after the other. */
  public static Scenario decomposeInARow(int tasks) {
    return users(1)
        .measure(repeat(tasks, call("create task").asSetup(), call("decompose task")));
  }

  /** One user adds tasks; the first page of the list must then contain exactly these. */
  public static Scenario listTasks(int tasks) {
    return listTasks(call("list tasks"), tasks);
  }

  /** One user adds tasks; the first page of pending tasks must then contain exactly these. */
  public static Scenario listTasksPending(int tasks) {
    return listTasks(call("list tasks").with("wantedTaskStatus", "pending"), tasks);
  }

  private static Scenario listTasks(OperationStep list, int tasks) {
    return users(1).prepare(totalOf(list), newTasks(tasks)).measure(shows(list, tasks));
  }

  /** One user adds tasks; the page of ten at an offset must then contain ten of these. */
  public static Scenario listTasksPage(int tasks, int offset) {
    OperationStep list = call("list tasks");
    return users(1)
        .prepare(totalOf(list), newTasks(tasks))
        .measure(
            list.with("limit", 10)
                .with("offset", offset)
                .expecting(totalGrownBy(tasks))
                .expecting(pageOfOwn(10)));
  }

  private static ScenarioStep newTasks(int tasks) {
    return repeat(tasks, own(call("create task"), "taskId"));
  }

  private static OperationStep shows(OperationStep list, int own) {
    return list.with("limit", own).expecting(totalGrownBy(own)).expecting(pageOfOwn(own));
  }

  /** One user checks the health repeatedly. */
  public static Scenario health(int looks) {
    return users(1).measure(repeat(looks, call("check health")));
  }

  /** Machines register and other users create tasks, all at the same moment. */
  public static Scenario mixed(int machines, int tasks) {
    return registration(machines).and(submission(tasks));
  }
}
