package dev.gauntlet.catalog.multiagent;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.PushRules;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.StepGuards;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.journey.push.PushSteps;
import dev.gauntlet.journey.push.WatchGroup;
import dev.gauntlet.journey.push.WatchGroups;
import dev.gauntlet.journey.push.Watcher;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A user that watches a task over a socket for its whole lifetime. Several users watch the same
 * task; the first of them created it and writes to its log. A user that loses its socket reconnects
 * and fetches the missed messages.
 */
public final class WatchUser implements Journey {

  private static final Duration WAIT = Duration.ofMillis(100);

  private final WatchGroups groups;
  private final ThinkTime think;
  private final String padding;

  /**
   * @param think the pause between two messages of a publisher
   * @param padding the number of characters appended to each message, 0 or more
   */
  public WatchUser(WatchGroups groups, ThinkTime think, int padding) {
    this.groups = groups;
    this.think = think;
    this.padding = " ".repeat(padding);
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public String contract() {
    return MultiAgent.CONTRACT;
  }

  @Override
  public ThinkTime think() {
    return think;
  }

  @Override
  public double callers() {
    return groups.firsts();
  }

  @Override
  public boolean logsIn(Contract contract) {
    return contract.pushes().filter(PushRules::needsLogin).isPresent();
  }

  /** The level and the text of a log line; each message replaces the text. */
  @Override
  public Map<String, Object> identity(String user, RandomGenerator random) {
    return Map.of("level", "info", PushRules.MESSAGE, "");
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    Optional<PushRules> push = steps.context().contract().pushes();
    return push.map(known -> watching(steps, known)).orElseGet(() -> drawing(steps));
  }

  /** Used during inspection only: a contract without pushes is rejected before the load. */
  private static ChainBuilder drawing(Steps steps) {
    return steps.draw(MultiAgentSamples::task);
  }

  private ChainBuilder watching(Steps steps, PushRules push) {
    PushSteps socket = new PushSteps(steps, push);
    Watcher watcher = new Watcher(steps, push, padding);
    return exec(
        steps.draw(MultiAgentSamples::task),
        socket.signedIn(),
        doIfOrElse((Session session) -> first(steps, session))
            .then(newGroup(steps, watcher))
            .orElse(entering(steps, watcher)),
        StepGuards.unlessFailed(
            exec(socket.open(watcher::listener))
                .exec(watcher::opened)
                .exec(watchLoop(steps, socket, watcher))
                .exec(watcher.awaitPendingDeliveries())
                .exec(socket.close())),
        doIf((Session session) -> session.contains(Watcher.OWN)).then(exec(watcher::closed)));
  }

  private boolean first(Steps steps, Session session) {
    return groups.isFirst(steps.number(session));
  }

  private ChainBuilder newGroup(Steps steps, Watcher watcher) {
    return exec(
        steps.request("create task"),
        steps.request("decompose task"),
        StepGuards.unlessFailed(
            exec(
                session -> {
                  Session ready = withSubtask(session);
                  WatchGroup group = watcher.newGroup(ready);
                  groups.open(steps.number(session), group);
                  return watcher.enter(ready, group).set(Watcher.OWN, true);
                })));
  }

  /** Selects the subtask to whose log the user writes; not every platform has subtasks. */
  static Session withSubtask(Session session) {
    List<Object> subtasks =
        session.contains("subtaskIds") ? session.getList("subtaskIds") : List.of();
    return subtasks.isEmpty() ? session : session.set("subtaskId", subtasks.get(0));
  }

  private ChainBuilder entering(Steps steps, Watcher watcher) {
    return asLongAs(
            (Session session) ->
                !session.isFailed()
                    && !steps.over(session)
                    && groups.ofUser(steps.number(session)).isEmpty())
        .on(pause(WAIT))
        .exec(
            session ->
                groups
                    .ofUser(steps.number(session))
                    .map(group -> watcher.enter(session, group))
                    .orElseGet(session::markAsFailed));
  }

  private ChainBuilder watchLoop(Steps steps, PushSteps socket, Watcher watcher) {
    return asLongAs((Session session) -> !steps.over(session))
        .on(
            exec(
                doIf((Session session) -> !session.isFailed() && session.contains(Watcher.OWN))
                    .then(watcher.publish()),
                StepGuards.unlessFailed(socket.stay(session -> stay(steps, session))),
                doIf(Session::isFailed)
                    .then(
                        exec(socket.reopen(watcher::listener))
                            .exec(watcher::opened)
                            .exec(StepGuards.unlessFailed(watcher.catchUp())))));
  }

  /** Returns a pause for a publisher, and the remaining lifetime for other users. */
  private static Duration stay(Steps steps, Session session) {
    Duration left = steps.remaining(session);
    if (session.contains(Watcher.OWN)) {
      return steps.thinkTime(session);
    }
    return left.isNegative() ? Duration.ZERO : left;
  }
}
