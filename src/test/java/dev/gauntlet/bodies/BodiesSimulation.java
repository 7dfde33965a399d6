package dev.gauntlet.bodies;

import static dev.gauntlet.run.Workloads.load;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static java.time.Duration.ofSeconds;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.GauntletSimulation;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;
import java.util.Map;

/** A user who sends every kind of body by turns. */
public final class BodiesSimulation extends GauntletSimulation {

  /** The value of {@code #{name}}. */
  public static final String NAME = "x \"y\" & z%";

  private static final List<String> OPERATIONS =
      List.of(
          "object", "list", "whole list", "number", "json text", "form", "text", "file",
          "multipart", "nothing", "get with a body", "delete with a body", "head", "options",
          "refused upload");

  public BodiesSimulation() {
    super(
        load(
            options -> LoadShape.phase("bodies").users(1).atOnce().during(ofSeconds(3)),
            Journeys.of(new Sender(), 1)));
  }

  private record Sender() implements Journey {

    @Override
    public String name() {
      return "sender";
    }

    @Override
    public String contract() {
      return "bodies";
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(0.1, 0.1);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(steps.draw(random -> Map.of("name", NAME)))
          .exec(OPERATIONS.stream().map(steps::call).map(call -> exec(call)).toList());
    }
  }
}
