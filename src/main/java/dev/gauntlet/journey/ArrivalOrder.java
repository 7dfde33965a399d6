package dev.gauntlet.journey;

import dev.gauntlet.load.UserSchedule;
import io.gatling.javaapi.core.Session;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The arrival order of users: assigns to each user that Gatling injects its place in the plan. */
final class ArrivalOrder {

  private final Journey journey;
  private final UserSchedule schedule;
  private final String runId;
  private final long firstSeed;
  private int arrived;

  ArrivalOrder(Journey journey, UserSchedule schedule, String runId, long seed) {
    this.journey = journey;
    this.schedule = schedule;
    this.runId = runId;
    // Mixed, because adjacent seeds would otherwise produce the same users in another order.
    this.firstSeed =
        new SplittableRandom(seed).nextLong() + ((long) journey.name().hashCode() << 32);
  }

  /**
   * Gives a user its number and its account, both in the same order.
   *
   * @param accounts supplies the credentials of the next user
   */
  Session arrive(Session session, Supplier<Map<String, Object>> accounts) {
    int number;
    Session known;
    synchronized (this) {
      number = arrived++;
      known = session.setAll(accounts.get());
    }
    Session present =
        VirtualUser.arrive(
            known,
            number,
            firstSeed + number,
            schedule.arrival(number),
            schedule.departure(number));
    String name = "%s-%s-%s".formatted(runId, journey.name(), number);
    return present.setAll(journey.identity(name, VirtualUser.random(present)));
  }
}
