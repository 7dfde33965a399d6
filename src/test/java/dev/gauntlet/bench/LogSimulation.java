package dev.gauntlet.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.gauntlet.bridge.EngineTap;
import dev.gauntlet.bridge.GatlingResponse;
import dev.gauntlet.bridge.LoadEvents;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/**
 * A simulation that makes Gatling log responses without sending requests: {@code -Dbench.responses}
 * of them, of twelve requests, in portions small enough for Gatling's writer.
 */
public final class LogSimulation extends Simulation {
  private static final int REQUESTS = 12;
  private static final int PORTION = 50_000;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final EngineTap tap = new EngineTap(new NoUser(), LogSimulation::unavailable);

  {
    int portions = (int) (Long.getLong("bench.responses", 1_000_000) / PORTION);
    setUp(
        scenario("made")
            .exec(tap)
            .exec(repeat(portions).on(pause(PAUSE).exec(this::portion)))
            .injectOpen(atOnceUsers(1)));
  }

  private Session portion(Session session) {
    for (int i = 0; i < PORTION; i++) {
      tap.mark("made", "request " + i % REQUESTS, i % 1000 != 0, "status 503");
    }
    return session;
  }

  private static void unavailable(RuntimeException e) {
    throw e;
  }

  /** A listener that ignores all events. */
  private static final class NoUser implements LoadEvents {
    @Override
    public void loadStarted() {}

    @Override
    public void userStarted(String scenario, long atMillis) {}

    @Override
    public void userEnded(String scenario, long atMillis) {}

    @Override
    public void responded(GatlingResponse response) {}

    @Override
    public void crashed(String request, String message, long atMillis) {}

    @Override
    public void stepFailed(String why) {}

    @Override
    public void lost(Throwable fault) {}
  }
}
