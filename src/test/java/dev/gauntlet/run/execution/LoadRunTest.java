package dev.gauntlet.run.execution;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.run.workload.ArrivalCheck;
import dev.gauntlet.run.workload.WarmUp;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A load of 10 s whose last answers may come until 31 s. */
class LoadRunTest {

  private static final Duration NANO = ofNanos(1);

  private final ManualClock clock = new ManualClock();
  private final LoadRun load = load(false);

  private LoadRun load(boolean warmsUp) {
    return new LoadRun(
        new Recorder(
            clock,
            RunHeader.of(RunInfo.here("run", "Test", "http://127.0.0.1", "closed", false, "0"),
            PlannedLoad.closed(10, 1, 10), Provenance.unknown())),
        new GatlingOutcomes(Map.of()),
        clock,
        ArrivalCheck.until(ofSeconds(10)),
        ofSeconds(31),
        warmsUp);
  }

  private void start() {
    load.loadStarted();
  }

  @Test
  void loadClockStartsAfterTheWarmUp() {
    LoadRun warming = load(true);
    warming.loadStarted();
    warming.userStarted(WarmUp.of("throughput"), 0);
    clock.advance(ofSeconds(60));
    assertThat(warming.elapsed()).isEqualTo(Duration.ZERO);
    assertThat(warming.over()).isFalse();
    warming.begin();
    clock.advance(ofSeconds(4));
    warming.begin();
    clock.advance(ofSeconds(6));
    assertThat(warming.elapsed()).isEqualTo(ofSeconds(10));
    assertThat(warming.over()).isTrue();
  }

  @Test
  void startThatFailsIsMadeByTheNextUser() {
    LoadRun warming = load(true);
    warming.madeBy(
        () -> {
          throw new IllegalStateException("no event loops");
        });
    assertThatIllegalStateException().isThrownBy(warming::begin);
    assertThat(warming.hasBegun()).isFalse();
    warming.madeBy(() -> null);
    warming.begin();
    assertThat(warming.hasBegun()).isTrue();
  }

  @Test
  void noUserGoesOnBeforeTheStartIsRecorded() throws InterruptedException {
    LoadRun warming = load(true);
    List<String> order = new CopyOnWriteArrayList<>();
    Thread other =
        new Thread(
            () -> {
              warming.begin();
              order.add("request");
            });
    warming.madeBy(
        () -> {
          other.start();
          while (other.getState() != State.BLOCKED && other.isAlive()) {
            Thread.onSpinWait();
          }
          order.add("start");
          return null;
        });
    warming.begin();
    other.join();
    assertThat(order).containsExactly("start", "request");
  }

  @Test
  void loadClockStartsWithTheLoad() {
    clock.advance(ofSeconds(100));
    assertThat(load.elapsed()).isEqualTo(Duration.ZERO);
    assertThat(load.over()).isFalse();
    start();
    clock.advance(ofMillis(1500));
    assertThat(load.elapsed()).isEqualTo(ofMillis(1500));
  }

  @Test
  void listenersAreNotifiedOfTheStart() {
    List<String> reported = new ArrayList<>();
    load.onStart(() -> reported.add("started"));
    assertThat(reported).isEmpty();
    start();
    assertThat(reported).containsExactly("started");
  }

  @Test
  void loadWithoutUsersEndsWithTheShape() {
    start();
    clock.advance(ofSeconds(10).minus(NANO));
    assertThat(load.over()).isFalse();
    clock.advance(NANO);
    assertThat(load.over()).isTrue();
  }

  @Test
  void loadEndsAfterTheLastUserLeaves() {
    start();
    load.userStarted("task", 0);
    load.userStarted("worker", 0);
    clock.advance(ofSeconds(10));
    load.userEnded("task", 0);
    assertThat(load.over()).isFalse();
    load.userEnded("worker", 0);
    assertThat(load.over()).isTrue();
  }

  @Test
  void loadEndDoesNotDependOnTheVerdictUser() {
    start();
    load.userStarted(LoadRun.VERDICT, 0);
    clock.advance(ofSeconds(10));
    assertThat(load.over()).isTrue();
    load.userEnded(LoadRun.VERDICT, 0);
    assertThat(load.over()).isTrue();
  }

  @Test
  void loadEndsAtTheLatestEndWithUsersLeft() {
    start();
    load.userStarted("task", 0);
    clock.advance(ofSeconds(31));
    assertThat(load.over()).isFalse();
    clock.advance(NANO);
    assertThat(load.over()).isTrue();
  }

  @Test
  void haltedLoadEndsAfterTheLastAnswers() {
    start();
    load.userStarted("task", 0);
    load.halt();
    assertThat(load.halted()).isTrue();
    assertThat(load.over()).isFalse();
    clock.advance(LoadRun.LAST_ANSWERS.minus(NANO));
    assertThat(load.over()).isFalse();
    clock.advance(NANO);
    assertThat(load.over()).isTrue();
  }

  @Test
  void haltedLoadWithoutUsersEndsAtOnce() {
    start();
    load.halt();
    assertThat(load.over()).isTrue();
  }

  @Test
  void abortBeforeTheStartEndsTheLoad() {
    load.abort("told to end");
    assertThat(load.halted()).isTrue();
    assertThat(load.over()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void repeatedHaltDoesNotProlongTheLoad(boolean abort) {
    start();
    load.userStarted("task", 0);
    load.halt();
    clock.advance(LoadRun.LAST_ANSWERS);
    if (abort) {
      load.abort("too late");
    } else {
      load.halt();
    }
    assertThat(load.over()).isTrue();
  }
}
