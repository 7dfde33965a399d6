package dev.gauntlet.catalog.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long SECOND = 1_000_000_000;

  private final List<Double> told = new ArrayList<>();
  private long now = 70 * SECOND;
  private final Pace pace = new Pace(2, () -> now, told::add);

  @Test
  void itIsThatOfAllUsersFromTheFirstBeginningToTheLastEnd() {
    pace.begin();
    now += SECOND;
    pace.begin();
    pace.answeredWell();
    pace.done();
    now += SECOND;
    pace.answeredWell();
    pace.answeredWell();
    now += 2 * SECOND;
    pace.done();
    assertThat(told).containsExactly(0.75);
  }

  @Test
  void nothingIsToldWhileSomebodyIsUnderWay() {
    pace.begin();
    pace.answeredWell();
    pace.done();
    assertThat(told).isEmpty();
  }

  @Test
  void withoutAGoodAnswerItIsNothing() {
    pace.begin();
    now += SECOND;
    pace.done();
    pace.done();
    assertThat(told).containsExactly(0.0);
  }
}
