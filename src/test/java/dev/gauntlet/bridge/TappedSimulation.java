package dev.gauntlet.bridge;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.sun.net.httpserver.HttpServer;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One user that causes every kind of event, at a server of this process. The simulation writes the
 * received events to a file.
 */
public final class TappedSimulation extends Simulation {

  /** The system property with the path of the file. */
  static final String TOLD = "told";

  private final RecordedEvents reported = new RecordedEvents();
  private final HttpServer server = server();

  public TappedSimulation() {
    EngineTap tap =
        new EngineTap(
            reported,
            e -> {
              throw e;
            });
    setUp(user(tap).injectOpen(atOnceUsers(1)))
        .protocols(http.baseUrl("http://127.0.0.1:" + server.getAddress().getPort()))
        .assertions(
            details("marked good").failedRequests().count().is(0L),
            details("marked bad").failedRequests().count().is(1L));
  }

  private ScenarioBuilder user(EngineTap tap) {
    return scenario("one")
        .exec(tap)
        .exec(http("answer").get("/200").check(status().is(200)))
        .exec(http("wrong answer").get("/503").check(status().is(200)))
        .exec(http("slow answer").get("/slow").requestTimeout(Duration.ofMillis(500)))
        .exec(http("not built").get("/#{nothing}"))
        .exec(http("unheard").get("/200").silent())
        .exec(http("nobody").get("http://127.0.0.1:1/"))
        .exec(WatchedFunctions.in(throwing(), reported::threw))
        .pause(session -> failing("nobody watches"))
        .exec(
            session -> {
              tap.mark("one", "marked good", true, "");
              tap.mark("one", "marked bad", false, "why");
              return session;
            });
  }

  /** Returns steps that throw in each place in which a journey may have a function. */
  private static ChainBuilder throwing() {
    return exec((Session session) -> failing("bare"))
        .repeat(1)
        .on(exec(exec(session -> failing("repeated"))))
        .doIf(session -> failing("condition"))
        .then(exec(session -> session))
        .exec(
            new GuardedChain(
                session -> GuardedChain.Route.THROUGH, exec(session -> failing("gated"))))
        .randomSwitch()
        .on(percent(100.0).then(exec(session -> failing("switched"))))
        .group("grouped")
        .on(exec(session -> failing("in a group")))
        .pause(session -> failing("pause"))
        .exec(session -> session.markAsSucceeded());
  }

  private static <T> T failing(String where) {
    throw new IllegalStateException(where);
  }

  private static HttpServer server() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/200", exchange -> exchange.sendResponseHeaders(200, -1));
      server.createContext("/503", exchange -> exchange.sendResponseHeaders(503, -1));
      server.createContext("/slow", exchange -> {});
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void after() {
    server.stop(0);
    try {
      Files.write(Path.of(System.getProperty(TOLD)), reported.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
