package dev.gauntlet.journey;

import dev.gauntlet.load.Schedule;
import io.gatling.javaapi.core.Session;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each user that Gatling injects its place in the plan, in the order of arrival. */
final class Arrivals {

  private final Journey journey;
  private final Schedule schedule;
  private final String runId;
  private final long seed;
  private final AtomicInteger arrived = new AtomicInteger();

  Arrivals(Journey journey, Schedule schedule, String runId, long seed) {
    this.journey = journey;
    this.schedule = schedule;
    this.runId = runId;
    this.seed = seed;
  }

  Session arrive(Session session) {
    int number = arrived.getAndIncrement();
    Session present =
        VirtualUser.arrive(
            session,
            number,
            seed ^ ((long) journey.name().hashCode() << 32) ^ number,
            schedule.arrival(number),
            schedule.departure(number));
    String name = "%s-%s-%d".formatted(runId, journey.name(), number);
    return present.setAll(journey.identity(name, VirtualUser.random(present)));
  }
}
