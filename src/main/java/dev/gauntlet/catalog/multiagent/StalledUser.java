package dev.gauntlet.catalog.multiagent;

import static dev.gauntlet.protocol.websocket.WebSocketDsl.websocket;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
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
import dev.gauntlet.protocol.websocket.PushListener;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * A user with a socket in another user's room that stops reading after a third of its lifetime, like
 * a client that hangs. Its messages are not audited, because the platform may disconnect it.
 */
public final class StalledUser implements Journey {

  /** The metric that counts the stalled sockets of a run. */
  private static final String STALLED = "stalled sockets";

  private static final int PART_THAT_READS = 3;
  private static final Duration WAIT = Duration.ofMillis(100);

  private final Rooms rooms;

  /**
   * @param rooms the rooms of the users that keep reading
   */
  public StalledUser(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public String name() {
    return "stalled";
  }

  @Override
  public String contract() {
    return MultiAgent.CONTRACT;
  }

  @Override
  public Think think() {
    return Think.seconds(1, 1);
  }

  @Override
  public double callers() {
    return 0;
  }

  @Override
  public boolean logsIn(Contract contract) {
    return contract.pushes().filter(Push::needsLogin).isPresent();
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return steps
        .context()
        .contract()
        .pushes()
        .map(push -> stalling(steps, push))
        .orElseGet(Gates::nothing);
  }

  private ChainBuilder stalling(Steps steps, Push push) {
    PushSteps socket = new PushSteps(steps, push);
    return exec(socket.signedIn())
        .exec(
            asLongAs((Session session) -> !steps.over(session) && room(steps, session).isEmpty())
                .on(pause(WAIT)))
        .exec(session -> entered(steps, session))
        .exec(
            Gates.unlessFailed(
                exec(socket.open(session -> deaf(push)))
                    .exec(doIf(Session::isFailed).then(socket.reopen(session -> deaf(push))))
                    .exec(pause(session -> remaining(steps, session).dividedBy(PART_THAT_READS)))
                    .exec(Gates.unlessFailed(exec(websocket("stall").pauseReading())))
                    .exec(steps.metric(STALLED).count(session -> 1))
                    .exec(pause(session -> remaining(steps, session)))
                    .exec(socket.close())));
  }

  private Optional<Room> room(Steps steps, Session session) {
    return rooms.forGuest(steps.number(session));
  }

  private Session entered(Steps steps, Session session) {
    return room(steps, session)
        .map(room -> session.setAll(room.values()))
        .orElseGet(session::markAsFailed);
  }

  private static Duration remaining(Steps steps, Session session) {
    Duration left = steps.remaining(session);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Discards all messages except the confirmation of the subscription. */
  private static PushListener deaf(Push push) {
    return (text, receivedNanos) -> !push.confirms(text);
  }
}
