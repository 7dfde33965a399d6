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

/** The load while it is under way: hears what Gatling tells, and knows when it is over. */
final class LoadRun implements LoadEvents, LoadClock {

  /** The scenario of the one who waits for the others' end; it belongs to no journey. */
  static final String VERDICT = "verdict";

  /** Of what Gatling itself could not do. */
  private static final String UNKNOWN_JOURNEY = "unknown";

  /** Answers that are on their way when a run is cut short get as long. */
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
  private volatile boolean begun;
  private volatile long startNanos;
  private volatile long haltNanos;
  private volatile boolean halted;

  /**
   * @param attendance which knows when all users have arrived
   * @param latestEnd time since the load began after which it is over, whoever is still there
   * @param warmsUp whether it begins only when {@link #begin} says so
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

  /** By what the load is made, asked for when it begins. */
  void madeBy(Supplier<GeneratorCapacity> generator) {
    this.generator = generator;
  }

  /** Calls when the load begins; on a thread that must not be held up. */
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

  /** Whether anything counts yet. */
  boolean hasBegun() {
    return begun;
  }

  /** Lets no user send another request; what is under way may still be answered. */
  synchronized void halt() {
    ending.set(true);
    stop();
  }

  /** Ends the load before its time, on purpose; only the first reason is kept. */
  synchronized void abort(String reason) {
    if (ending.compareAndSet(false, true)) {
      // Before anybody can see that it is over, and bring the record to its end.
      recorder.note(NoteKind.ABORTED, reason);
      stop();
    }
  }

  private void stop() {
    if (!halted) {
      haltNanos = clock.nanoTime();
      halted = true;
    }
  }

  /** Whether nobody is left, or ought to be. */
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

  /** From now on everything counts; the first call is the one. */
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

  /** A step of a contract has told it already, and under its journey. */
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

  /** The first is enough: how many more there were changes nothing. */
  @Override
  public void lost(Throwable fault) {
    if (incomplete.compareAndSet(false, true)) {
      recorder.note(NoteKind.INVALID, "an event of the run was lost (%s)".formatted(fault));
    }
  }
}
