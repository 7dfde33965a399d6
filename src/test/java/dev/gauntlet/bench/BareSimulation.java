package dev.gauntlet.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/**
 * A simulation of Gatling without Gauntlet: 64 users, each with its own connection, that send one
 * GET after another. Options: {@code -Dbench.url} (required), {@code -Dbench.seconds} (20).
 */
public final class BareSimulation extends Simulation {
  private static final int USERS = 64;

  {
    String url = System.getProperty("bench.url", "");
    if (url.isEmpty()) {
      throw new IllegalArgumentException("give the target: -Dbench.url=http://127.0.0.1:PORT/");
    }
    Duration length = Duration.ofSeconds(Long.getLong("bench.seconds", 20));
    setUp(
            scenario("bare")
                .exec(during(length).on(http("get").get(url).check(status().is(200))))
                .injectOpen(atOnceUsers(USERS)))
        .protocols(http.disableWarmUp());
  }
}
