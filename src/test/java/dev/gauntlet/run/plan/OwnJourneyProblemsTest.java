package dev.gauntlet.run.plan;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.journey.ThinkTime;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of mistakes in the journeys of a user, which are reported before the load. */
class OwnJourneyProblemsTest {

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  /** A journey of given steps. */
  private record Own(String name, String contract, Function<Steps, ChainBuilder> steps)
      implements Journey {

    Own(String name) {
      this(name, NO_CONTRACT, steps -> exec(session -> session));
    }

    @Override
    public ThinkTime think() {
      return ThinkTime.seconds(1, 2);
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return this.steps.apply(steps);
    }
  }

  @Test
  void unknownContractOfAJourneyIsReportedWithoutAnotherOrigin() {
    Own reader = new Own("reader", "maa", steps -> steps.call("list tasks"));
    assertThat(RunSpecs.problems(Journeys.of(reader, 1), Map.of()))
        .containsExactly(
            "target.maa.contract is missing: a journey returns \"maa\" from contract(), and"
                + " user-files/contracts contains no such file (did you mean ma?); correct the"
                + " journey, or set the path to a .conf file");
  }
}
