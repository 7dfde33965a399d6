package dev.gauntlet.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A recorder of all measurements of a run. Any thread may call any method at any time; no method
 * blocks on input or output. A {@link Flusher} drains the recorder.
 *
 * <p>Memory is bounded by the number of request names, outcomes and seconds not yet drained.
 */
public final class Recorder {

  /** A delay after which most answers to a second's requests are received and form one line. */
  private static final long SETTLING_SECONDS = 1;

  /** The age from which on unfinished requests, which are few by then, are logged every second. */
  private static final long LONG_OPEN_SECONDS = 5;

  private final RunClock clock;
  private final LoadTally load;
  private final SetupTally setup = new SetupTally();
  private final RequestSums<BackOffCount> backOffs = new RequestSums<>(BackOffCount::plus);
  private final RequestSums<RetryCount> retries = new RequestSums<>(RetryCount::plus);
  private final ErrorTally errors = new ErrorTally();
  private final MetricTallies metrics = new MetricTallies();
  private final EvidenceTally evidence = new EvidenceTally();
  private final GoodputTally goodput;
  private final Queue<RunEvent> events = new ConcurrentLinkedQueue<>();

  private final Set<String> remarks = ConcurrentHashMap.newKeySet();

  private final Queue<AdmissionSource> admissions = new ConcurrentLinkedQueue<>();

  private volatile AuditSource audit;

  /** Creates the recorder of a run that begins now, which is second 0 of its intervals. */
  public Recorder(Clock clock, RunHeader header) {
    this.clock = new RunClock(clock);
    goodput =
        GoodputTally.of(
            header,
            (key, how) -> metrics.add(key, this.clock.second(), to -> to.accept(how, 1)));
    load = LoadTally.begin(this.clock.nanos());
    events.add(new TimedEvent(startMillis(), (to, t) -> to.runStarted(t, header)));
  }

  /** Returns the start of the run in epoch milliseconds. */
  public long startMillis() {
    return clock.startMillis();
  }

  /** Records the start of the load by a load generator that is not monitored. */
  public void loadStarted() {
    loadStarted(null);
  }

  /** Records the start of the load, which is second 0 of the load profile. */
  public void loadStarted(GeneratorCapacity generator) {
    // Setup steps before the load must not count as steps during the load.
    setup.drain().ifPresent(this::add);
    add((to, t) -> to.loadStarted(t, generator));
  }

  public void phase(String name) {
    add((to, t) -> to.phaseStarted(t, name));
  }

  /** Records a text; its kind defines its significance for the verdict. */
  public void note(NoteKind kind, String message) {
    add((to, t) -> to.noted(t, kind, message));
  }

  /** Records a remark beside the verdict, once. There must be few different messages. */
  public void remark(String message) {
    if (remarks.add(message)) {
      note(NoteKind.REMARK, message);
    }
  }

  /** Records the current resource usage of a process, such as the load generator. */
  public void resources(String process, ProcessUsage used) {
    add((to, t) -> to.resourcesUsed(t, process, used));
  }

  /** Records the current metrics of the target, by the names of the configured series. */
  public void metrics(Map<String, Double> values) {
    Map<String, Double> copy = Map.copyOf(values);
    add((to, t) -> to.metricsReported(t, copy));
  }

  /** Sets the audit of pushes, which is read about once a second from now on. */
  public void auditedBy(AuditSource source) {
    audit = source;
  }

  /** Adds an admission ledger, which is read about once a second from now on. */
  public void admittedBy(AdmissionSource ledger) {
    admissions.add(ledger);
  }

  /** Records the current usage of the load generator's machine. */
  public void machine(MachineUsage used) {
    add((to, t) -> to.machineUsed(t, used));
  }

  /** Records a value of a metric. A value outside 0 to 1e12 is counted as rejected. */
  public void metric(MetricKey key, double value) {
    metrics.add(key, clock.second(), value);
  }

  public void userStarted(String journey) {
    load.users().started(journey, clock.nanos());
  }

  /**
   * Records the start of a user with a planned end.
   *
   * @param stay the planned time of the user; the time for which the user waits for an answer after
   *     it does not count
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

  /** Records that a failed step ended an iteration of a journey. */
  public void journeyAbandoned(String journey) {
    load.abandoned().raise(journey);
  }

  public void sent(RequestKey key) {
    load.requests().of(key).sent(clock.second());
  }

  /**
   * Records the end of an operation.
   *
   * @param startEpochMicros the start (if the load is planned: the intended start), in microseconds
   *     since 1970; the answer is counted in that second, even if it arrives much later
   */
  public void answered(RequestKey key, long startEpochMicros, long latencyNanos, Outcome outcome) {
    long micros = micros(latencyNanos);
    long second = clock.secondOf(startEpochMicros);
    load.requests().of(key).answered(outcome.kind(), second, startEpochMicros, micros);
    if (outcome.kind().erroneous()) {
      errors.add(key, outcome.kind().toString(), outcome.message());
    }
    if (outcome instanceof Outcome.Refused refused && !refused.limit().isEmpty()) {
      RefusalLatency byLimit = new RefusalLatency(refused.limit());
      metrics.add(key, clock.second(), to -> to.accept(byLimit, micros / 1e3));
    }
  }

  /** Records that a user waits before its next request, because an answer asked for it. */
  public void backOff(RequestKey key, Duration wait) {
    backOffs.add(
        key, new BackOffCount(key.journey(), key.request(), 1, wait.toMillis()));
  }

  /** Records the network figures of an answered request. */
  public void transferred(RequestKey key, Transfer transfer) {
    metrics.add(key, clock.second(), transfer);
  }

  /** Records the figures of a streamed answer and how it ended, independent of its outcome. */
  public void streamed(RequestKey key, StreamedAnswer answer) {
    metrics.add(key, clock.second(), answer);
  }

  /**
   * Counts a request whose outcome is recorded, if it has a goodput objective.
   *
   * @param streamed empty if the answer was not streamed
   * @return its goodness, for the conversation to which it belongs
   */
  public Goodness goodput(
      RequestKey key, Outcome outcome, long latencyNanos, Optional<StreamedAnswer> streamed) {
    return goodput.add(key, outcome, latencyNanos, streamed);
  }

  /** Returns whether {@link #conversation} is used. */
  public boolean countsConversations() {
    return goodput.goodput().conversations();
  }

  /** Counts an iteration of a journey by the goodness of all of its requests together. */
  public void conversation(String journey, Goodness how) {
    metrics.add(Goodput.ofConversations(journey), clock.second(), to -> to.accept(how, 1));
  }

  /** Records that a request was sent again, independent of its outcome. */
  public void retried(RequestKey key) {
    retries.add(key, new RetryCount(key.journey(), key.request(), 1));
  }

  /** Records a request that could not be built or sent; it counts as failed. */
  public void crash(RequestKey key, String message) {
    load.requests().of(key).ended(clock.second());
    errors.add(key, ErrorCount.CRASHED, message);
  }

  /** Records the reason why a metric has no value, as an error that fails no request. */
  public void unmeasured(RequestKey metric, String why) {
    errors.add(metric, ErrorCount.REJECTED, why);
  }

  /** Returns whether {@link #evidence} would keep another exchange of that request and reason. */
  public boolean wantsEvidence(RequestKey key, String message) {
    return evidence.wants(key, message);
  }

  /**
   * Keeps a failed exchange if it is among the first few of its request and reason.
   *
   * @param message the message of the {@link Outcome}
   */
  public void evidence(RequestKey key, String message, FailedExchange exchange) {
    evidence.add(key, message, exchange);
  }

  /** Records a setup step, which is not part of the statistics. */
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

  /** Removes and returns everything except the answers to requests of the last two seconds. */
  RecordingDelta drain() {
    audit(AuditSource::read);
    admissions(AdmissionSource::read);
    long second = clock.second();
    return new RecordingDelta(
        load.requests().drain(second - 1 - SETTLING_SECONDS),
        metrics.drain(second),
        drainedEvents(second - LONG_OPEN_SECONDS));
  }

  /** Removes and returns everything, with the run's end as the last event. */
  RecordingDelta end() {
    audit(AuditSource::end);
    admissions(AdmissionSource::end);
    List<RunEvent> last = drainedEvents(Long.MAX_VALUE);
    last.add(new TimedEvent(now(), EventHandler::runEnded));
    return new RecordingDelta(
        load.requests().drain(Long.MAX_VALUE), metrics.drain(Long.MAX_VALUE), last);
  }

  /** Reads the audit. Must be called before draining, because it may record lost pushes. */
  private void audit(BiFunction<AuditSource, Long, AuditReading> how) {
    AuditSource source = audit;
    if (source != null) {
      AuditReading reading = how.apply(source, clock.nanos());
      add((to, t) -> to.audited(t, reading));
    }
  }

  private void admissions(Function<AdmissionSource, AdmissionReading> how) {
    for (AdmissionSource ledger : admissions) {
      AdmissionReading reading = how.apply(ledger);
      add((to, t) -> to.admissionCounted(t, reading));
    }
  }

  /** Returns all events since the previous call, followed by the counts. */
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
