package dev.gauntlet.catalog.conversations;

import static dev.gauntlet.catalog.conversations.Conversations.ID;
import static dev.gauntlet.catalog.conversations.Conversations.LIMIT;
import static dev.gauntlet.catalog.conversations.Conversations.users;
import static dev.gauntlet.journey.ScenarioStep.call;
import static dev.gauntlet.journey.ScenarioStep.pause;
import static dev.gauntlet.journey.ScenarioStep.rendezvous;
import static dev.gauntlet.journey.ScenarioStep.repeat;
import static dev.gauntlet.journey.ScenarioStep.timed;
import static dev.gauntlet.journey.ScenarioStep.whereKnown;

import dev.gauntlet.journey.OperationStep;
import dev.gauntlet.journey.Scenario;
import dev.gauntlet.journey.ScenarioStep;
import java.time.Duration;

/**
 * The scenarios of the conversation manager's team. The resource {@code objectives.conf} of this
 * package contains their objectives and the limits of the platform; its keys are the names of the
 * simulations.
 */
public final class ConversationScenarios {

  private static final OperationStep START = call("start conversation").orRefused(LIMIT);

  /** Requests before the measured ones, because the first ones of a new platform are slow. */
  private static final ScenarioStep FIRST_REQUESTS =
      repeat(20, call("list conversations"), call("get statistics"));

  private ConversationScenarios() {}

  /** All users start at once; the accepted ones keep their slots until every start is answered. */
  public static Scenario concurrent(int users, Duration length, int iterations) {
    return users(users).measure(START, rendezvous(), whenAccepted(length, iterations));
  }

  /** Several bursts of users, each of which begins a moment after the end of the one before. */
  public static Scenario bursts(int bursts, int users, Duration apart) {
    return users(users)
        .measure(
            repeat(
                bursts,
                rendezvous(),
                START,
                rendezvous(),
                end(),
                pause(apart)));
  }

  /** Users with a short conversation beside users with a long one. */
  public static Scenario quickAndComplex(
      int quick, Duration quickLength, int complex, Duration complexLength, int iterations) {
    return users(quick)
        .prepare(FIRST_REQUESTS)
        .measure(timed("quick conversation", conversation(quickLength, 1)))
        .and(
            users(complex)
                .prepare(FIRST_REQUESTS)
                .measure(timed("complex conversation", conversation(complexLength, iterations))));
  }

  /**
   * One user after the other reaches the limit of all users. A further user is refused, and is
   * accepted once a conversation has ended.
   *
   * @param limit the limit of the platform, 2 or more
   */
  public static Scenario globalLimit(int limit) {
    return atLimit(limit, START);
  }

  /**
   * The conversations of one user reach its limit. A further one is refused, and is accepted once
   * one has ended. Another user starts a conversation meanwhile.
   *
   * @param limit the limit of each user, 2 or more
   */
  public static Scenario userLimit(int limit) {
    Scenario unaffected =
        users(1).measure(rendezvous(), START, rendezvous(), rendezvous(), rendezvous(), end());
    return atLimit(limit, START.with("user", "user-at-its-limit")).and(unaffected);
  }

  private static Scenario atLimit(int limit, OperationStep start) {
    Scenario first =
        users(1).measure(start, rendezvous(), rendezvous(), end(), rendezvous(), rendezvous());
    Scenario others =
        users(limit - 1)
            .measure(start, rendezvous(), rendezvous(), rendezvous(), rendezvous(), end());
    Scenario late =
        users(1)
            .measure(
                rendezvous(), start, rendezvous(), rendezvous(), start, rendezvous(), end());
    return first.and(others).and(late);
  }

  private static ScenarioStep end() {
    return whereKnown(ID, call("end conversation"));
  }

  private static ScenarioStep[] conversation(Duration length, int iterations) {
    return new ScenarioStep[] {START, whenAccepted(length, iterations)};
  }

  private static ScenarioStep whenAccepted(Duration length, int iterations) {
    return whereKnown(
        ID,
        repeat(iterations, pause(length.dividedBy(iterations)), call("update activity")),
        call("end conversation"));
  }

  /** Users start and end many conversations without a pause. */
  public static Scenario rapid(int users, int conversations) {
    return users(users)
        .measure(repeat(conversations, START, end()));
  }
}
