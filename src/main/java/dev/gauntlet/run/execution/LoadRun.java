package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.GatlingResponse;
import dev.gauntlet.bridge.LoadEvents;
import dev.gauntlet.journey.JourneyFaults;
import dev.gauntlet.journey.LoadClock;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.run.workload.ArrivalCheck;
import dev.gauntlet.run.workload.WarmUp;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The state of the running load, which records Gatling's events and detects the end of the load.
 */
final class LoadRun implements LoadEvents, LoadClock {

  /** The scenario of the user who waits for the end of all others; it belongs to no journey. */
  static final String VERDICT = "verdict";

  /** The journey of faults that Gatling reports without a journey. */
  private static final String UNKNOWN_JOURNEY = "unknown";

  /** The time for answers that are under way when a run is aborted. */
  static final Duration LAST_ANSWERS = Duration.ofMillis(300);

  private final Recorder recorder;
  private final GatlingOutcomes outcomes;
  private final Clock clock;
  private final ArrivalCheck attendance;
  private final Duration latestEnd;
  private final boolean warmsUp;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger present = new AtomicInteger();
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final AtomicBoolean incomplete = new AtomicBoolean();
  private volatile Supplier<GeneratorCapacity> generator = () -> null;
  private volatile Runnable endStreams = () -> {};
  private volatile boolean begun;
  private volatile long startNanos;
  private volatile long haltNanos;
  private volatile boolean halted;

  /**
   * @param attendance checks whether all users have arrived
   * @param latestEnd the time since the load began after which it is over, even if users are left
   * @param warmsUp whether the load begins only with a call of {@link #begin}
   */
  LoadRun(
      Recorder recorder,
      GatlingOutcomes outcomes,
      Clock clock,
      ArrivalCheck attendance,
      Duration latestEnd,
      boolean warmsUp) {
    this.recorder = recorder;
    this.outcomes = outcomes;
    this.clock = clock;
    this.attendance = attendance;
    this.latestEnd = latestEnd;
    this.warmsUp = warmsUp;
  }

  /** Sets the supplier of the load generator's capacity, which is called when the load begins. */
  void madeBy(Supplier<GeneratorCapacity> generator) {
    this.generator = generator;
  }

  /** Sets what ends the streams that are under way when the load is halted. */
  void onHalt(Runnable endStreams) {
    this.endStreams = endStreams;
  }

  /**
   * Registers a listener for the beginning of the load; it is called on a thread that must not be
   * blocked.
   */
  void onStart(Runnable listener) {
    started.thenRun(listener);
  }

  @Override
  public Duration elapsed() {
    return begun ? Duration.ofNanos(clock.nanoTime() - startNanos) : Duration.ZERO;
  }

  @Override
  public boolean halted() {
    return halted;
  }

  /** Returns whether the measured load has begun. */
  boolean hasBegun() {
    return begun;
  }

  /** Prevents all further requests; those under way may still be answered. */
  synchronized void halt() {
    ending.set(true);
    stop();
  }

  /** Ends the load early and records the reason; only the first reason is kept. */
  synchronized void abort(String reason) {
    if (ending.compareAndSet(false, true)) {
      // Before the end is visible to other threads, which then close the event log.
      recorder.note(NoteKind.ABORTED, reason);
      stop();
    }
  }

  private void stop() {
    if (!halted) {
      endStreams.run();
      haltNanos = clock.nanoTime();
      halted = true;
    }
  }

  /** Returns whether all users have left, or should have. */
  boolean over() {
    if (halted) {
      return present.get() == 0 || clock.nanoTime() - haltNanos >= LAST_ANSWERS.toNanos();
    }
    Duration elapsed = elapsed();
    boolean allLeft = attendance.allArrived(elapsed, arrived.get()) && present.get() == 0;
    return allLeft || elapsed.compareTo(latestEnd) > 0;
  }

  @Override
  public void loadStarted() {
    if (!warmsUp) {
      begin();
    }
  }

  /** Begins the measured load; only the first call has an effect. */
  void begin() {
    if (!begun && isFirst()) {
      started.complete(null);
    }
  }

  /** Other users wait, so that none sends a measured request before the start is recorded. */
  private synchronized boolean isFirst() {
    if (begun) {
      return false;
    }
    GeneratorCapacity made = generator.get();
    startNanos = clock.nanoTime();
    recorder.loadStarted(made);
    begun = true;
    return true;
  }

  @Override
  public void userStarted(String scenario, long atMillis) {
    if (ofJourney(scenario)) {
      present.incrementAndGet();
      arrived.incrementAndGet();
    }
  }

  @Override
  public void userEnded(String scenario, long atMillis) {
    if (ofJourney(scenario)) {
      recorder.userEnded(scenario);
      present.decrementAndGet();
    }
  }

  @Override
  public void responded(GatlingResponse response) {
    if (ofJourney(response.scenario())) {
      recorder.answered(
          new RequestKey(response.scenario(), response.request()),
          TimeUnit.MILLISECONDS.toMicros(response.startMillis()),
          TimeUnit.MILLISECONDS.toNanos(response.endMillis() - response.startMillis()),
          outcomes.of(response));
    }
  }

  private static boolean ofJourney(String scenario) {
    return !VERDICT.equals(scenario) && !WarmUp.is(scenario);
  }

  /**
   * Records a crash of a request; a step of a contract has recorded its own already, under its
   * journey.
   */
  @Override
  public void crashed(String request, String message, long atMillis) {
    if (outcomes.knows(request)) {
      return;
    }
    recorder.crash(new RequestKey(UNKNOWN_JOURNEY, request), JourneyFaults.masked(message));
  }

  @Override
  public void stepFailed(String why) {
    JourneyFaults.count(recorder, UNKNOWN_JOURNEY, JourneyFaults.masked(why));
  }

  /** Records the loss of events once, since any loss makes the run invalid. */
  @Override
  public void lost(Throwable fault) {
    if (incomplete.compareAndSet(false, true)) {
      recorder.note(NoteKind.INVALID, "an event of the run was lost (%s)".formatted(fault));
    }
  }
}
