package dev.gauntlet.catalog.multiagent;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Push;
import dev.gauntlet.journey.Gates;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.Think;
import dev.gauntlet.journey.push.PushSteps;
import dev.gauntlet.journey.push.Room;
import dev.gauntlet.journey.push.Rooms;
import dev.gauntlet.journey.push.Watcher;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A user that watches a task over a socket for its whole lifetime. Several users watch the same task;
 * the first of them created it and writes to its log. A user that loses its socket reconnects and
 * fetches the missed messages.
 */
public final class WatchUser implements Journey {

  private static final Duration WAIT = Duration.ofMillis(100);

  private final Rooms rooms;
  private final Think think;
  private final String padding;

  /**
   * @param think the pause between two messages of a publisher
   * @param padding the number of characters appended to each message, 0 or more
   */
  public WatchUser(Rooms rooms, Think think, int padding) {
    this.rooms = rooms;
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
  public Think think() {
    return think;
  }

  @Override
  public double callers() {
    return rooms.firsts();
  }

  @Override
  public boolean logsIn(Contract contract) {
    return contract.pushes().filter(Push::needsLogin).isPresent();
  }

  /** The level and the text of a log line; each message replaces the text. */
  @Override
  public Map<String, Object> identity(String user, RandomGenerator random) {
    return Map.of("level", "info", Push.MESSAGE, "");
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    Optional<Push> push = steps.context().contract().pushes();
    return push.map(known -> watching(steps, known)).orElseGet(() -> drawing(steps));
  }

  /** Used during inspection only: a contract without pushes is rejected before the load. */
  private static ChainBuilder drawing(Steps steps) {
    return steps.draw(MultiAgentSamples::task);
  }

  private ChainBuilder watching(Steps steps, Push push) {
    PushSteps socket = new PushSteps(steps, push);
    Watcher watcher = new Watcher(steps, push, padding);
    return exec(
        steps.draw(MultiAgentSamples::task),
        socket.signedIn(),
        doIfOrElse((Session session) -> first(steps, session))
            .then(newRoom(steps, watcher))
            .orElse(entering(steps, watcher)),
        Gates.unlessFailed(
            exec(socket.open(watcher::listener))
                .exec(watcher::opened)
                .exec(whileThere(steps, socket, watcher))
                .exec(watcher.linger())
                .exec(socket.close())),
        doIf((Session session) -> session.contains(Watcher.OWN)).then(exec(watcher::closed)));
  }

  private boolean first(Steps steps, Session session) {
    return rooms.isFirst(steps.number(session));
  }

  private ChainBuilder newRoom(Steps steps, Watcher watcher) {
    return exec(
        steps.request("create task"),
        steps.request("decompose task"),
        Gates.unlessFailed(
            exec(
                session -> {
                  Session ready = withSubtask(session);
                  Room room = watcher.newRoom(ready);
                  rooms.open(steps.number(session), room);
                  return watcher.enter(ready, room).set(Watcher.OWN, true);
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
                    && rooms.ofUser(steps.number(session)).isEmpty())
        .on(pause(WAIT))
        .exec(
            session ->
                rooms
                    .ofUser(steps.number(session))
                    .map(room -> watcher.enter(session, room))
                    .orElseGet(session::markAsFailed));
  }

  private ChainBuilder whileThere(Steps steps, PushSteps socket, Watcher watcher) {
    return asLongAs((Session session) -> !steps.over(session))
        .on(
            exec(
                doIf((Session session) -> !session.isFailed() && session.contains(Watcher.OWN))
                    .then(watcher.publish()),
                Gates.unlessFailed(socket.stay(session -> stay(steps, session))),
                doIf(Session::isFailed)
                    .then(
                        exec(socket.reopen(watcher::listener))
                            .exec(watcher::opened)
                            .exec(Gates.unlessFailed(watcher.catchUp())))));
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
