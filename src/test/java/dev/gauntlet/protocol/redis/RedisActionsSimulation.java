package dev.gauntlet.protocol.redis;

import static dev.gauntlet.protocol.redis.RedisDsl.command;
import static dev.gauntlet.protocol.redis.RedisDsl.redis;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.holdFor;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.reachRps;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every action of the DSL in success and failure, checked by Gatling's own assertions. */
public final class RedisActionsSimulation extends Simulation {

  /** The system property with the URL of the Redis. */
  static final String URL = "redis.test.url";

  private static final int USERS = 20;

  private final List<Assertion> assertions = new ArrayList<>();

  public RedisActionsSimulation() {
    RedisProtocolBuilder protocol = redis.url(System.getProperty(URL));
    setUp(
            user("shared").injectOpen(atOnceUsers(USERS)).protocols(protocol),
            user("pooled").injectOpen(atOnceUsers(USERS)).protocols(protocol.pooled(2)),
            user("own").injectOpen(atOnceUsers(USERS)).protocols(protocol.onePerUser()),
            hasty()
                .injectOpen(constantUsersPerSec(100).during(1))
                .protocols(protocol)
                .throttle(reachRps(10).in(1), holdFor(30)))
        .assertions(assertions);
  }

  private ScenarioBuilder user(String kind) {
    ChainBuilder naming =
        exec(session -> session.set("me", kind + session.userId()).set("kind", kind));
    return scenario(kind).exec(naming).exec(commands(kind)).exec(messages(kind)).exec(faults(kind));
  }

  private ChainBuilder commands(String kind) {
    good(kind + " set", kind + " get", kind + " incr", kind + " expire", kind + " pipeline");
    return exec(redis("#{kind} set").set("key:#{me}", "{\"n\": [7]}").check(bodyString().is("OK")))
        .exec(
            redis("#{kind} get")
                .get("key:#{me}")
                .check(
                    jsonPath("$.n[0]").ofInt().is(7).saveAs("n"),
                    jmesPath("n[0]").ofInt().is(7),
                    substring("n")))
        .exec(redis("#{kind} incr").incr("n:#{me}").check(bodyString().is("1")))
        .exec(redis("#{kind} expire").expire("n:#{me}", 60).check(bodyString().is("1")))
        .exec(
            redis("#{kind} pipeline")
                .pipeline(command("incr", "n:#{me}"), command("echo", "#{n}"), command("get", "no"))
                .check(bodyString().is("[2,\"7\",null]")));
  }

  private ChainBuilder messages(String kind) {
    good(kind + " subscribe", kind + " publish", kind + " psubscribe", kind + " unsubscribe");
    good("hear / " + kind + " first", "hear / " + kind + " third", "hear / " + kind + " second");
    good(kind + " silence");
    bad(kind + " strange message");
    return exec(redis("#{kind} subscribe").subscribe("c:#{me}", "d:#{me}"))
        .exec(redis("#{kind} psubscribe").psubscribe("p:#{me}:*"))
        .exec(
            repeat(3, "i")
                .on(
                    redis("#{kind} publish")
                        .publish("c:#{me}", "{\"i\": #{i}}")
                        .check(bodyString().is("1"))))
        .exec(
            group("hear")
                .on(
                    redis("#{kind} first").awaitMessage("c:#{me}").check(jsonPath("$.i").is("0")),
                    redis("#{kind} third")
                        .awaitMessage("c:#{me}")
                        .matching((payload, session) -> payload.contains("2")),
                    redis("#{kind} second").awaitMessage("c:#{me}").sincePublish()))
        .exec(redis("#{kind} silence").expectSilence())
        .exec(redis("#{kind} publish").publish("p:#{me}:1", "by pattern"))
        .exec(redis("#{kind} hear by pattern").awaitMessage("p:#{me}:1"))
        .exec(redis("#{kind} unsubscribe").unsubscribe("c:#{me}", "p:#{me}:*"))
        .exec(redis("#{kind} publish").publish("c:#{me}", "unheard").check(bodyString().is("0")))
        .exec(redis("#{kind} publish").publish("d:#{me}", "unwanted"))
        .pause(Duration.ofSeconds(1))
        .exec(redis("#{kind} strange message").expectSilence());
  }

  private ChainBuilder faults(String kind) {
    bad(kind + " wrong type", kind + " no message", kind + " wrong check");
    bad(kind + " not built", kind + " nothing there");
    return exec(redis("#{kind} wrong type").command("LPUSH", "key:#{me}", "x"))
        .exec(redis("#{kind} no message").awaitMessage("d:#{kind}").within(Duration.ofMillis(50)))
        .exec(redis("#{kind} wrong check").get("key:#{me}").check(bodyString().is("else")))
        .exec(redis("#{kind} nothing there").get("no").check(bodyString().is("something")))
        .exec(redis("#{kind} not built").get("#{no such value}"));
  }

  private ScenarioBuilder hasty() {
    good("hasty ping");
    return scenario("hasty").exec(redis("hasty ping").command("PING"));
  }

  private void good(String... names) {
    for (String name : names) {
      assertions.add(details(name.split(" / ")).failedRequests().count().is(0L));
    }
  }

  private void bad(String... names) {
    for (String name : names) {
      assertions.add(details(name).failedRequests().count().is((long) USERS));
      assertions.add(details(name).successfulRequests().count().is(0L));
    }
  }
}
