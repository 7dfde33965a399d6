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
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of mistakes in the journeys of a user, which are reported before the load. */
class OwnJourneyProblemsTest {

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  /** A journey of given steps. */
  private record Own(
      String name,
      String contract,
      Supplier<ThinkTime> pause,
      Function<Steps, ChainBuilder> steps)
      implements Journey {

    Own(String name, String contract, Function<Steps, ChainBuilder> steps) {
      this(name, contract, () -> ThinkTime.seconds(1, 2), steps);
    }

    Own(String name) {
      this(name, NO_CONTRACT, steps -> exec(session -> session));
    }

    @Override
    public ThinkTime think() {
      return pause.get();
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

  @Test
  void allMistakesOfJourneysAreReportedTogetherAndWithOthers() {
    Journeys journeys =
        Journeys.of(new Own("reader"), 1)
            .and(new Own("reader"), 2)
            .and(new Own("a,b"), 1)
            .and(new Own(null), 1)
            .and(new Own("homeless", null, steps -> null), 1)
            .and(new Own("heavy"), 2000)
            .and(new Own("writer", "ma", steps -> steps.call("creat task")), 1)
            .and(new Own("viewer", "ap", steps -> null), 1);
    assertThat(RunSpecs.problems(journeys, Map.of("duration", "soon")))
        .satisfiesExactlyInAnyOrder(
            each ->
                assertThat(each)
                    .isEqualTo(
                        "load.journeys includes two journeys named reader: rename one of them in"
                            + " the simulation"),
            each -> assertThat(each).startsWith("load.journeys includes a journey named \"a,b\": re"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "load.journeys includes a journey without a name: return one from name() of"
                            + " OwnJourneyProblemsTest$Own, which returns null"),
            each -> assertThat(each).contains("homeless, which returns null from contract()"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "load.journeys gives heavy the weight 2000: weights are from 1 to 1000"),
            each -> assertThat(each).contains("includes writer, which cannot be built: contract ma"),
            each ->
                assertThat(each)
                    .contains("includes viewer, which cannot be built: iteration() returned null"),
            each -> assertThat(each).startsWith("load.duration must be a number with a unit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a:1", "a/b", " a", "a\n", " "})
  void journeyNameMustBeSelectable(String name) {
    assertThat(RunSpecs.problems(Journeys.of(new Own(name), 1), Map.of()))
        .singleElement()
        .asString()
        .startsWith("load.journeys includes a journey ");
  }

  @Test
  void faultyPausesAreReported() {
    Own hasty = new Own("hasty", "", () -> ThinkTime.seconds(3, 1), steps -> null);
    Own pauseless = new Own("pauseless", "", () -> null, steps -> null);
    assertThat(RunSpecs.problems(Journeys.of(hasty, 1).and(pauseless, 1), Map.of()))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("load.journeys includes hasty, which has no pause: the minimum of a"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "load.journeys includes pauseless, which has no pause: think() returned"
                            + " null: return a pause"));
  }
}
