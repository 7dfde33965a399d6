package dev.gauntlet.catalog.multiagent;

import static dev.gauntlet.protocol.websocket.WebSocketDsl.websocket;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
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
import dev.gauntlet.protocol.websocket.PushListener;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * A user with a socket in another user's group that stops reading after a third of its lifetime,
 * like a client that hangs. Its messages are not audited, because the platform may disconnect it.
 */
public final class StalledUser implements Journey {

  /** The metric that counts the stalled sockets of a run. */
  private static final String STALLED = "stalled sockets";

  private static final int PART_THAT_READS = 3;
  private static final Duration WAIT = Duration.ofMillis(100);

  private final WatchGroups groups;

  /**
   * @param groups the groups of the users that keep reading
   */
  public StalledUser(WatchGroups groups) {
    this.groups = groups;
  }

  @Override
  public String name() {
    return "hanging";
  }

  @Override
  public String contract() {
    return MultiAgent.CONTRACT;
  }

  @Override
  public ThinkTime think() {
    return ThinkTime.seconds(1, 1);
  }

  @Override
  public double callers() {
    return 0;
  }

  @Override
  public boolean logsIn(Contract contract) {
    return contract.pushes().filter(PushRules::needsLogin).isPresent();
  }

  @Override
  public ChainBuilder iteration(Steps steps) {
    return steps
        .context()
        .contract()
        .pushes()
        .map(push -> stalling(steps, push))
        .orElseGet(StepGuards::nothing);
  }

  private ChainBuilder stalling(Steps steps, PushRules push) {
    PushSteps socket = new PushSteps(steps, push);
    return exec(socket.signedIn())
        .exec(
            asLongAs((Session session) -> !steps.over(session) && group(steps, session).isEmpty())
                .on(pause(WAIT)))
        .exec(session -> entered(steps, session))
        .exec(
            StepGuards.unlessFailed(
                exec(socket.open(session -> confirmationOnly(push)))
                    .exec(
                        doIf(Session::isFailed)
                            .then(socket.reopen(session -> confirmationOnly(push))))
                    .exec(pause(session -> remaining(steps, session).dividedBy(PART_THAT_READS)))
                    .exec(StepGuards.unlessFailed(exec(websocket("stall").pauseReading())))
                    .exec(steps.metric(STALLED).count(session -> 1))
                    .exec(pause(session -> remaining(steps, session)))
                    .exec(socket.close())));
  }

  private Optional<WatchGroup> group(Steps steps, Session session) {
    return groups.forGuest(steps.number(session));
  }

  private Session entered(Steps steps, Session session) {
    return group(steps, session)
        .map(group -> session.setAll(group.values()))
        .orElseGet(session::markAsFailed);
  }

  private static Duration remaining(Steps steps, Session session) {
    Duration left = steps.remaining(session);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Discards all messages except the confirmation of the subscription. */
  private static PushListener confirmationOnly(PushRules push) {
    return (text, receivedNanos) -> !push.confirms(text);
  }
}
