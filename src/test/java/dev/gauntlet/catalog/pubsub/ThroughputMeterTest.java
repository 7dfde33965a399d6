package dev.gauntlet.catalog.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputMeterTest {

  private static final long SECOND = 1_000_000_000;

  private final List<Double> recorded = new ArrayList<>();
  private long now = 70 * SECOND;
  private final ThroughputMeter meter = new ThroughputMeter(2, () -> now, recorded::add);

  @Test
  void throughputSpansFirstStartToLastEndOfAllUsers() {
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
    assertThat(recorded).containsExactly(0.75);
  }

  @Test
  void throughputIsNotRecordedWhileAUserIsActive() {
    meter.begin();
    meter.answeredWell();
    meter.done();
    assertThat(recorded).isEmpty();
  }

  @Test
  void throughputIsZeroWithoutSuccessfulAnswers() {
    meter.begin();
    now += SECOND;
    meter.done();
    meter.done();
    assertThat(recorded).containsExactly(0.0);
  }
}
