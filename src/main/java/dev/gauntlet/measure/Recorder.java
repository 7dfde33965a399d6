package dev.gauntlet.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

/**
 * Where everything that happens in a run is told. Any thread may call any method at any time: none
 * blocks on input or output. What was told is drained by a {@link Flusher}.
 *
 * <p>Memory is bounded by the number of request names, outcomes and seconds not yet drained.
 */
public final class Recorder {

  /** Most answers to a second's requests are in by then, and go to the log as one line. */
  private static final long SETTLING_SECONDS = 1;

  /** Requests that have waited for an answer for as long are few, and are noted every second. */
  private static final long LONG_OPEN_SECONDS = 5;

  private final RunClock clock;
  private final LoadTally load;
  private final SetupTally setup = new SetupTally();
  private final RequestSums<BackOffCount> backOffs = new RequestSums<>(BackOffCount::plus);
  private final RequestSums<RetryCount> retries = new RequestSums<>(RetryCount::plus);
  private final ErrorTally errors = new ErrorTally();
  private final MetricTallies metrics = new MetricTallies();
  private final EvidenceTally evidence = new EvidenceTally();
  private final Queue<RunEvent> events = new ConcurrentLinkedQueue<>();

  private final Set<String> remarks = ConcurrentHashMap.newKeySet();

  private volatile AuditSource audit;

  /** Begins a run: now is second 0 of its intervals. */
  public Recorder(Clock clock, RunHeader header) {
    this.clock = new RunClock(clock);
    load = LoadTally.begin(this.clock.nanos());
    events.add(new TimedEvent(startMillis(), (to, t) -> to.runStarted(t, header)));
  }

  /** Epoch milliseconds at which the run began. */
  public long startMillis() {
    return clock.startMillis();
  }

  /** As {@link #loadStarted(GeneratorCapacity)}, by a load generator that nobody watches. */
  public void loadStarted() {
    loadStarted(null);
  }

  /** Records that injection begins: the load's shape counts its time from now. */
  public void loadStarted(GeneratorCapacity generator) {
    // What was set up before it must not look like work within the load.
    setup.drain().ifPresent(this::add);
    add((to, t) -> to.loadStarted(t, generator));
  }

  public void phase(String name) {
    add((to, t) -> to.phaseStarted(t, name));
  }

  /** Tells something in words; its kind says what it means for the verdict. */
  public void note(NoteKind kind, String message) {
    add((to, t) -> to.noted(t, kind, message));
  }

  /** Notes once what readers of the verdict should know; the message must be one of a few. */
  public void remark(String message) {
    if (remarks.add(message)) {
      note(NoteKind.REMARK, message);
    }
  }

  /** Tells what a process uses now, such as the load generator. */
  public void resources(String process, ProcessUsage used) {
    add((to, t) -> to.resourcesUsed(t, process, used));
  }

  /** Tells what the target says of itself now, by the names of the configured series. */
  public void metrics(Map<String, Double> values) {
    Map<String, Double> copy = Map.copyOf(values);
    add((to, t) -> to.metricsReported(t, copy));
  }

  /** Has pushes accounted for: from now on it is asked about once a second. */
  public void auditedBy(AuditSource source) {
    audit = source;
  }

  /** Tells what the load generator's machine is used for now. */
  public void machine(MachineUsage used) {
    add((to, t) -> to.machineUsed(t, used));
  }

  /** Records a value of a metric, now. One that is negative or no number is counted as rejected. */
  public void metric(MetricKey key, double value) {
    metrics.add(key, clock.second(), value);
  }

  public void userStarted(String journey) {
    load.users().started(journey, clock.nanos());
  }

  /**
   * As {@link #userStarted(String)}.
   *
   * @param stay after which the user is to leave: the time for which it still waits for an answer
   *     then is no time that was planned, and does not count
   */
  public void userStarted(String journey, Duration stay) {
    load.users().started(journey, clock.nanos(), stay.toNanos());
  }

  public void userEnded(String journey) {
    load.users().ended(journey, clock.nanos());
  }

  public void journeyStarted(String journey) {
    load.started().raise(journey);
  }

  public void journeyCompleted(String journey) {
    load.completed().raise(journey);
  }

  /** Tells that a failed step ended a journey. */
  public void journeyAbandoned(String journey) {
    load.abandoned().raise(journey);
  }

  public void sent(RequestKey key) {
    load.requests().of(key).sent(clock.second());
  }

  /**
   * Records the end of an operation.
   *
   * @param startEpochMicros when it began (where a plan knows: should have begun), in microseconds
   *     since 1970; it is counted in that second, however late its answer comes
   */
  public void answered(RequestKey key, long startEpochMicros, long latencyNanos, Outcome outcome) {
    long micros = micros(latencyNanos);
    long second = clock.secondOf(startEpochMicros);
    load.requests().of(key).answered(outcome.kind(), second, startEpochMicros, micros);
    if (outcome.kind().erroneous()) {
      errors.add(key, outcome.kind().toString(), outcome.message());
    }
  }

  /** Tells that a user waits before its next request, because an answer asked for it. */
  public void backOff(RequestKey key, Duration wait) {
    backOffs.add(
        key, new BackOffCount(key.journey(), key.request(), 1, wait.toMillis()));
  }

  /** Records the way of an answered request over the network, now. */
  public void transferred(RequestKey key, Transfer transfer) {
    metrics.add(key, clock.second(), transfer);
  }

  /** Tells that a request was sent once more, whatever became of it. */
  public void retried(RequestKey key) {
    retries.add(key, new RetryCount(key.journey(), key.request(), 1));
  }

  /** Records a request that could not even be built or sent: it counts as failed. */
  public void crash(RequestKey key, String message) {
    load.requests().of(key).ended(clock.second());
    errors.add(key, ErrorCount.CRASHED, message);
  }

  /** Tells why a metric has no value here: it is named among the errors and fails no request. */
  public void unmeasured(RequestKey metric, String why) {
    errors.add(metric, ErrorCount.REJECTED, why);
  }

  /** Whether {@link #evidence} would keep one more exchange of that request and reason. */
  public boolean wantsEvidence(RequestKey key, String message) {
    return evidence.wants(key, message);
  }

  /**
   * Keeps a failing exchange, when it is among the first few of its request and reason.
   *
   * @param message why it failed, as its {@link Outcome} says
   */
  public void evidence(RequestKey key, String message, FailedExchange exchange) {
    evidence.add(key, message, exchange);
  }

  /** Records a step that the run needs and that stays out of its statistics. */
  public void setup(String name, Outcome outcome, long latencyNanos) {
    setup.add(name, outcome.kind(), micros(latencyNanos));
    if (outcome.kind().erroneous()) {
      RequestKey key = new RequestKey(ErrorCount.SETUP, name);
      errors.add(key, outcome.kind().toString(), outcome.message());
    }
  }

  private static long micros(long nanos) {
    return Math.max(0, nanos + 500) / 1000;
  }

  /** Takes out all but the answers to requests of the last one or two seconds. */
  RecordingDelta drain() {
    audit(AuditSource::read);
    long second = clock.second();
    return new RecordingDelta(
        load.requests().drain(second - 1 - SETTLING_SECONDS),
        metrics.drain(second),
        drainedEvents(second - LONG_OPEN_SECONDS));
  }

  /** Takes out everything that is left, with the run's end as the last event. */
  RecordingDelta end() {
    audit(AuditSource::end);
    List<RunEvent> last = drainedEvents(Long.MAX_VALUE);
    last.add(new TimedEvent(now(), EventHandler::runEnded));
    return new RecordingDelta(
        load.requests().drain(Long.MAX_VALUE), metrics.drain(Long.MAX_VALUE), last);
  }

  /** Before anything is taken out, since it may tell of lost pushes. */
  private void audit(BiFunction<AuditSource, Long, AuditReading> how) {
    AuditSource source = audit;
    if (source != null) {
      AuditReading reading = how.apply(source, clock.nanos());
      add((to, t) -> to.audited(t, reading));
    }
  }

  /** All events since the last call, and after them everything that was counted. */
  private List<RunEvent> drainedEvents(long openUntil) {
    setup.drain().ifPresent(this::add);
    add(errors.drain(), EventHandler::errorsSeen);
    add(metrics.sums(), EventHandler::journeyMetrics);
    add(backOffs.drain(), EventHandler::backedOff);
    add(retries.drain(), EventHandler::retried);
    evidence
        .drain()
        .forEach(
            kept -> add((to, t) -> to.failureKept(t, kept.key(), kept.message(), kept.exchange())));
    LoadCounts counts = load.counts(clock.nanos(), openUntil);
    add((to, t) -> to.loadCounted(t, counts));
    List<RunEvent> drained = new ArrayList<>();
    for (RunEvent event = events.poll(); event != null; event = events.poll()) {
      drained.add(event);
    }
    return drained;
  }

  private void add(SetupTally.Drained done) {
    add((to, t) -> to.setupDone(t, done.counts(), done.latencies()));
  }

  private <T> void add(List<T> what, EventOf<T> event) {
    if (!what.isEmpty()) {
      add((to, t) -> event.handTo(to, t, what));
    }
  }

  private void add(Content content) {
    events.add(new TimedEvent(now(), content));
  }

  private long now() {
    return clock.millis();
  }

  private record TimedEvent(long t, Content content) implements RunEvent {
    @Override
    public void accept(EventHandler handler) {
      content.handTo(handler, t);
    }
  }

  @FunctionalInterface
  private interface Content {
    void handTo(EventHandler to, long t);
  }

  @FunctionalInterface
  private interface EventOf<T> {
    void handTo(EventHandler to, long t, List<T> what);
  }
}
