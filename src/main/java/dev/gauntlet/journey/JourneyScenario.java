package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.gauntlet.bridge.Conversation;
import dev.gauntlet.bridge.GuardedChain;
import dev.gauntlet.bridge.LifetimeLimits;
import dev.gauntlet.bridge.WatchedFunctions;
import dev.gauntlet.load.UserSchedule;
import dev.gauntlet.measure.Goodness;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.Recorder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.function.Function;

/** The Gatling scenario of a journey, with the name of the journey. */
public final class JourneyScenario {

  /**
   * The pause after a failed iteration. Without it and without think time, users would retry in a
   * tight loop: 3 users made 2,400 refused connections per second on 2 cores.
   */
  private static final Duration RECOIL = Duration.ofMillis(100);

  private static final double NANOS_PER_MILLI = 1e6;

  private final Journey journey;
  private final JourneyContext run;
  private final Steps steps;
  private final Recorder recorder;
  private final JourneyFaults faults;

  public JourneyScenario(Journey journey, JourneyContext run) {
    this.journey = journey;
    this.run = run;
    this.steps = new Steps(journey, run);
    this.recorder = run.recorder();
    this.faults = new JourneyFaults(recorder);
  }

  /**
   * Returns a scenario of users that repeat the journey until their lifetime ends. Gatling may
   * inject a user early; the user then waits until it is due.
   */
  public ScenarioBuilder looping(UserSchedule schedule) {
    return arriving(schedule, this::begin)
        .exec(asLongAs((Session session) -> !steps.over(session)).on(iteration()));
  }

  /** Returns a scenario of users that run the journey once; each waits until it is due. */
  public ScenarioBuilder once(UserSchedule schedule) {
    return arriving(schedule, this::beginOnce).exec(iteration());
  }

  private ScenarioBuilder arriving(UserSchedule schedule, Function<Session, Session> begin) {
    ArrivalOrder arrivals = new ArrivalOrder(journey, schedule, run.runId(), run.seed());
    return scenario(journey.name())
        .exec(
            watched(
                exec(
                    (Session session) -> arrivals.arrive(session, run.spoken().accounts()))
                    .pause(this::untilDue)
                    .exec(begin)));
  }

  private Duration untilDue(Session session) {
    Duration left = VirtualUser.dueAt(session).minus(run.loadClock().elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Session begin(Session session) {
    recordLag(session);
    recorder.userStarted(
        journey.name(), VirtualUser.leavesAt(session).minus(run.loadClock().elapsed()));
    return session;
  }

  private Session beginOnce(Session session) {
    recordLag(session);
    recorder.userStarted(journey.name());
    return session;
  }

  private void recordLag(Session session) {
    Duration late = run.loadClock().elapsed().minus(VirtualUser.dueAt(session));
    recorder.metric(MetricKey.SCHEDULE_LAG, Math.max(0, late.toNanos() / NANOS_PER_MILLI));
  }

  private ChainBuilder iteration() {
    return exec(this::started)
        .exec(LifetimeLimits.in(watched(journey.iteration(steps)), steps::lifetime))
        .exec(StepGuards.guarded(this::ended, pause(RECOIL).exec(Session::markAsSucceeded)));
  }

  private ChainBuilder watched(ChainBuilder steps) {
    return WatchedFunctions.in(steps, faults::threw);
  }

  private Session started(Session session) {
    recorder.journeyStarted(journey.name());
    return recorder.countsConversations() ? Conversation.begin(session) : session;
  }

  /** A failed user pauses before its next iteration; the other users skip the pause. */
  private GuardedChain.Route ended(Session session) {
    if (recorder.countsConversations()) {
      recorder.conversation(journey.name(), goodness(session));
    }
    if (session.isFailed()) {
      recorder.journeyAbandoned(journey.name());
      return GuardedChain.Route.THROUGH;
    }
    recorder.journeyCompleted(journey.name());
    return GuardedChain.Route.PAST;
  }

  /** Returns the goodness of an iteration; one at the end of the user's time may be cut off. */
  private Goodness goodness(Session session) {
    if (steps.over(session)) {
      return Goodness.EXCLUDED;
    }
    return session.isFailed() ? Goodness.NOT_GOOD : Conversation.goodness(session);
  }
}
