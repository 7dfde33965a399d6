package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurveyTest {

  /** Draws, calls, and measures two things itself. */
  private static final class Measuring implements Journey {

    @Override
    public String name() {
      return "measuring";
    }

    @Override
    public Think think() {
      return Think.seconds(0, 0);
    }

    @Override
    public Set<String> operations() {
      return Set.of("create task");
    }

    @Override
    public ChainBuilder iteration(Steps steps) {
      return exec(
          steps.draw(random -> Map.of("prompt", "text")),
          steps.call("create task"),
          steps.metric("tokens per second").in("tokens/s").record(session -> 1),
          steps.metric("tokens").count(session -> 1));
    }
  }

  @Test
  void whatAJourneyDrawsAndMeasuresIsKnownBeforeAnyUser() {
    Survey survey = Survey.of(new Measuring(), new StillRun().contract());
    assertThat(survey.drawn()).containsExactly("prompt");
    assertThat(survey.metrics()).containsExactlyInAnyOrder("tokens per second", "tokens");
  }

  @Test
  void mostJourneysMeasureNothingThemselves() {
    assertThat(Survey.of(new TaskUser(), new StillRun().contract()).metrics()).isEmpty();
  }
}
