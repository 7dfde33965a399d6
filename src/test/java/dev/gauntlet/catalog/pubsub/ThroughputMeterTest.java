package dev.gauntlet.catalog.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputMeterTest {

  private static final long SECOND = 1_000_000_000;

  private final List<Double> told = new ArrayList<>();
  private long now = 70 * SECOND;
  private final ThroughputMeter meter = new ThroughputMeter(2, () -> now, told::add);

  @Test
  void itIsThatOfAllUsersFromTheFirstBeginningToTheLastEnd() {
    meter.begin();
    now += SECOND;
    meter.begin();
    meter.answeredWell();
    meter.done();
    now += SECOND;
    meter.answeredWell();
    meter.answeredWell();
    now += 2 * SECOND;
    meter.done();
    assertThat(told).containsExactly(0.75);
  }

  @Test
  void nothingIsToldWhileSomebodyIsUnderWay() {
    meter.begin();
    meter.answeredWell();
    meter.done();
    assertThat(told).isEmpty();
  }

  @Test
  void withoutAGoodAnswerItIsNothing() {
    meter.begin();
    now += SECOND;
    meter.done();
    meter.done();
    assertThat(told).containsExactly(0.0);
  }
}
