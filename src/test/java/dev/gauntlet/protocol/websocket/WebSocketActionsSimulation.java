package dev.gauntlet.protocol.websocket;

import static dev.gauntlet.protocol.websocket.WebSocketDsl.websocket;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every action of the DSL in success and failure, checked by Gatling's own assertions. */
public final class WebSocketActionsSimulation extends Simulation {

  /** The system properties with the addresses of the peers. */
  static final String ECHO = "websocket.test.echo";

  static final String CLOSING = "websocket.test.closing";
  static final String REFUSING = "websocket.test.refusing";

  private static final long USERS = 10;

  private final List<Assertion> assertions = new ArrayList<>();

  public WebSocketActionsSimulation() {
    setUp(
            scenario("watcher")
                .exec(talking())
                .exec(losing())
                .exec(refused())
                .injectOpen(atOnceUsers((int) USERS))
                .protocols(
                    websocket.baseUrl(System.getProperty(ECHO)).timeout(Duration.ofSeconds(10))))
        .assertions(assertions);
  }

  private ChainBuilder talking() {
    good("open", "greeting", "echo", "echo of bytes");
    bad("wrong echo", "too late");
    return exec(websocket("open").connect("/echo/talk").header("X-Load", "yes"))
        .exec(websocket("greeting").awaitText().check(jsonPath("$.hello").is("yes").saveAs("said")))
        .exec(
            websocket("echo")
                .sendText("{\"me\": \"#{said}\"}")
                .matching((text, session) -> text.contains("me"))
                .check(jsonPath("$.me").is("yes")))
        .exec(
            websocket("echo of bytes")
                .sendBytes(session -> "{\"me\": \"bytes\"}".getBytes(UTF_8))
                .check(jsonPath("$.me").is("bytes")))
        .exec(websocket("wrong echo").sendText("{}").check(jsonPath("$.me").is("no")))
        .exec(Session::markAsSucceeded)
        .exec(
            websocket("too late")
                .awaitText()
                .matching((text, session) -> text.contains("never"))
                .within(Duration.ofMillis(100)))
        .exec(Session::markAsSucceeded)
        .exec(websocket("quiet").listen(session -> Duration.ofMillis(50)))
        .exec(websocket("stop").pauseReading())
        .exec(websocket("tell").sendOneWay(session -> "{}"))
        .exec(pause(Duration.ofMillis(50)))
        .exec(websocket("go on").resumeReading())
        .exec(websocket("bye").close());
  }

  private ChainBuilder losing() {
    good("open closing", "back");
    bad("lost");
    String closing = System.getProperty(CLOSING);
    return exec(websocket("open closing").connect(closing))
        .exec(websocket("lost").listen(session -> Duration.ofSeconds(20)))
        .exec(Session::markAsSucceeded)
        .exec(pause(Duration.ofMillis(100)))
        .exec(websocket("back").connect("/echo/again").sinceLoss())
        .exec(websocket("bye").close());
  }

  private ChainBuilder refused() {
    bad("refused", "nothing there");
    assertions.add(details("back").responseTime().min().gte(100));
    assertions.add(global().allRequests().count().is(USERS * 11));
    return exec(websocket("refused").connect(System.getProperty(REFUSING)))
        .exec(
            session ->
                WebSocketDsl.refusal(session).orElse(0) == 403
                    ? session.markAsSucceeded()
                    : session.markAsFailed())
        .exitHereIfFailed()
        .exec(websocket("nothing there").awaitText());
  }

  private void good(String... names) {
    for (String name : names) {
      assertions.add(details(name).successfulRequests().count().is(USERS));
    }
  }

  private void bad(String... names) {
    for (String name : names) {
      assertions.add(details(name).failedRequests().count().is(USERS));
    }
  }
}
