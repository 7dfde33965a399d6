package dev.gauntlet.faults;

import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.Think;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;
import java.util.Set;

/** For each fault a user who meets it again and again, and one to whom everything goes well. */
public final class FaultsSimulation extends GauntletSimulation {

  private static final List<String> OPERATIONS =
      List.of(
          "fine", "private", "moved", "page", "storm", "limited", "drip", "huge", "reset",
          "unbuilt");

  public FaultsSimulation() {
    super(
        options -> LoadShape.phase("faults").users(OPERATIONS.size()).atOnce().during(ofSeconds(5)),
        journeys());
  }

  private static Journeys journeys() {
    Journeys journeys = Journeys.of(new Visitor(OPERATIONS.get(0)), 1);
    for (String operation : OPERATIONS.subList(1, OPERATIONS.size())) {
      journeys = journeys.and(new Visitor(operation), 1);
    }
    return journeys;
  }

  /** Named like the operation that it calls. */
  private record Visitor(String name) implements Journey {

    @Override
    public String contract() {
      return "faults";
    }

    @Override
    public Think think() {
      return Think.seconds(0.1, 0.1);
    }

    @Override
    public Set<String> operations() {
      return Set.of(name);
    }

    /** What {@code unbuilt} needs is known to nobody else and forgotten before it is needed. */
    @Override
    public ChainBuilder iteration(Steps steps) {
      return steps
          .draw(random -> java.util.Map.of("lost", "for a moment"))
          .exec(session -> session.remove("lost"))
          .exec(steps.call(name, Set.of("overloaded")));
    }
  }
}
