package dev.gauntlet.faults;

import static dev.gauntlet.run.Workloads.load;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Set;

/** One user per fault who meets it repeatedly, and one user without faults. */
public final class FaultsSimulation extends GauntletSimulation {

  private static final List<String> OPERATIONS =
      List.of(
          "fine", "private", "moved", "page", "storm", "limited", "drip", "huge", "reset",
          "unbuilt", "garbage", "hints", "cookies", "racy", "racy post", "racy put");

  /** One user per operation, one with throwing functions, and two that pause beyond the load. */
  private static final int USERS = OPERATIONS.size() + 3;

  public FaultsSimulation() {
    super(
        load(
            options -> LoadShape.phase("faults").users(USERS).atOnce().during(ofSeconds(5)),
            journeys()));
  }

  private static Journeys journeys() {
    Journeys journeys = Journeys.of(new Visitor(OPERATIONS.get(0)), 1);
    for (String operation : OPERATIONS.subList(1, OPERATIONS.size())) {
      journeys = journeys.and(new Visitor(operation), 1);
    }
    return journeys.and(new Careless(), 1).and(new Dawdler(), 1).and(new Straggler(), 1);
  }

  /** The virtual users of the faulty platform. */
  private interface FaultsJourney extends Journey {

    @Override
    default String contract() {
      return "faults";
    }

    @Override
    default ThinkTime think() {
      return ThinkTime.seconds(0.1, 0.1);
    }
  }

  /** A journey named after the operation it calls. */
  private record Visitor(String name) implements FaultsJourney {

    /** Sets the value that {@code unbuilt} needs and removes it before the call. */
    @Override
    public ChainBuilder iteration(Steps steps) {
      return steps
          .draw(random -> java.util.Map.of("lost", "for a moment"))
          .exec(session -> session.remove("lost"))
          .exec(steps.call(name, name.equals("limited") ? Set.of("overloaded") : Set.of()));
    }
  }

  /** A journey whose requests succeed and whose functions throw. */
  private record Careless() implements FaultsJourney {

    @Override
    public String name() {
      return "careless";
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(steps.call("fine"))
          .exec(steps.metric("pace").record(session -> session.getDouble("nowhere")))
          .doIf(session -> true)
          .then(exec(Careless::forget));
    }

    private static Session forget(Session session) {
      throw new IllegalStateException("no chunk for " + session.getString("password"));
    }
  }

  /** Pauses with Gatling's own step, which has no time limit. */
  private record Dawdler() implements FaultsJourney {

    @Override
    public String name() {
      return "dawdler";
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(steps.call("fine"), steps.call("fine")).pause(600);
    }
  }

  /** A journey with a pending Gatling request at the end of the load. */
  private record Straggler() implements FaultsJourney {

    @Override
    public String name() {
      return "straggler";
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(steps.call("fine"), steps.call("fine"))
          .pause(600)
          .exec(http("too late").get("/fine"));
    }
  }
}
