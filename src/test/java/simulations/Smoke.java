package simulations;

import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;

import dev.gauntlet.bridge.*;
import io.gatling.javaapi.core.*;

public class Smoke extends Simulation {
  {
    Tap tap = new Tap((LoadEvents) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{LoadEvents.class}, (p, m, a) -> { System.out.println(m.getName() + " " + java.util.Arrays.toString(a)); return null; }), e -> { System.out.println(e.getMessage()); System.exit(1); });
    setUp(scenario("x").exec(tap).exec(http("h").get("http://127.0.0.1:9999/").check(status().is(200)), exec(s -> { tap.mark("v", "obj", false, "because"); return s;})).injectOpen(atOnceUsers(1))).assertions(details("obj").failedRequests().count().is(0L));
  }
}
