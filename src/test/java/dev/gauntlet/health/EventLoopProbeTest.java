package dev.gauntlet.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gauntlet.measure.Draining;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.record.Event;
import dev.gauntlet.record.EventLines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopProbeTest {

  private static final Duration TURN = EventLoopProbe.PERIOD;

  /** An event loop whose turns the test executes. */
  private static final class ManualLoop extends ScheduledThreadPoolExecutor {
    private Runnable task;

    ManualLoop() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
        Runnable command, long initialDelay, long period, TimeUnit unit) {
      assertThat(unit.toNanos(period)).isEqualTo(TURN.toNanos());
      task = command;
      return null;
    }
  }

  private final ManualClock clock = new ManualClock();
  private final Recorder recorder =
      new Recorder(
          clock,
          RunHeader.of(RunInfo.here("r", "Spike", "http://t", "closed", true, "0.1.0"),
          PlannedLoad.closed(1, 1, 1), Provenance.unknown()));
  private final ManualLoop loop = new ManualLoop();

  @AfterEach
  void endLoop() {
    loop.shutdownNow();
  }

  private void turnsAfter(Duration time, int turns) {
    clock.advance(time);
    for (int i = 0; i < turns; i++) {
      loop.task.run();
    }
  }

  private ValueHistogram delays() {
    ValueHistogram all = ValueHistogram.empty();
    Draining.end(recorder).metrics().stream()
        .filter(metric -> metric.key().equals(MetricKey.LOOP_DELAY))
        .forEach(metric -> all.add(metric.values()));
    return all;
  }

  @Test
  void punctualLoopIsNotLate() {
    EventLoopProbe.start(loop, clock, recorder);
    for (int i = 0; i < 20; i++) {
      turnsAfter(TURN, 1);
    }
    assertThat(delays().count()).isEqualTo(20);
    assertThat(delays().max()).isZero();
  }

  @Test
  void blockOfOneSecondCountsAsTenLateTurns() {
    EventLoopProbe.start(loop, clock, recorder);
    turnsAfter(Duration.ofMillis(1000), 10);
    ValueHistogram delays = delays();
    assertThat(delays.count()).isEqualTo(10);
    assertThat(delays.max()).isCloseTo(900, within(1.0));
    assertThat(delays.min()).isZero();
    assertThat(delays.mean()).isCloseTo(450, within(1.0));
  }

  @Test
  void delayOfASlowLoopDoesNotAccumulate() {
    EventLoopProbe.start(loop, clock, recorder);
    for (int i = 0; i < 40; i++) {
      turnsAfter(Duration.ofMillis(400), 1);
    }
    ValueHistogram delays = delays();
    assertThat(delays.count()).isEqualTo(160);
    assertThat(delays.max()).isCloseTo(300, within(1.0));
  }

  @Test
  void blockedLoopIsReportedOnceByTheMonitor() {
    EventLoopProbe probe = EventLoopProbe.start(loop, clock, recorder);
    turnsAfter(TURN, 1);
    clock.advance(EventLoopProbe.STANDSTILL.minusNanos(1));
    probe.check();
    clock.advance(Duration.ofNanos(1));
    probe.check();
    probe.check();
    assertThat(notes())
        .singleElement()
        .satisfies(note -> assertThat(note.kind()).isEqualTo(NoteKind.INVALID))
        .satisfies(note -> assertThat(note.message()).contains("was blocked for 10 s"));
  }

  @Test
  void responsiveLoopIsNotReported() {
    EventLoopProbe probe = EventLoopProbe.start(loop, clock, recorder);
    for (int i = 0; i < 4; i++) {
      turnsAfter(EventLoopProbe.STANDSTILL.dividedBy(2), 1);
      probe.check();
    }
    assertThat(notes()).isEmpty();
  }

  private List<Event.Noted> notes() {
    return EventLines.of(Draining.end(recorder)).stream()
        .filter(Event.Noted.class::isInstance)
        .map(Event.Noted.class::cast)
        .toList();
  }
}
