package dev.gauntlet.result;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.AuditReading;
import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.EventHandler;
import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.Goodness;
import dev.gauntlet.measure.Goodput;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.RequestFigure;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RetryCount;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.SetupCount;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.record.EventLogReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sums of the events of a run. */
final class EventSums implements EventHandler {

  private final RunTimes times = new RunTimes();
  private final Timeline timeline = new Timeline(times);
  private final RequestCounts crashed = new RequestCounts();
  private final SetupSums setup = new SetupSums(times);
  private final Map<RequestKey, BackOffCount> backOffs = new LinkedHashMap<>();
  private final Map<RequestKey, Long> retried = new LinkedHashMap<>();
  private final AuditSums audit = new AuditSums();
  private final Map<String, AdmissionReading> admission = new TreeMap<>();
  private final ErrorSums errors = new ErrorSums();
  private List<MetricSum> metricSums = List.of();
  private GeneratorCapacity generator;
  private RunHeader header;
  private boolean headless;

  private EventSums() {}

  /**
   * Reads a run's events.
   *
   * @throws IOException if they cannot be read, or if the run ended before its first second
   */
  static EventSums read(Path eventLog) throws IOException {
    EventSums sums = new EventSums();
    EventLogReader.read(
        eventLog,
        event -> {
          sums.times.observed(event.t());
          event.accept(sums);
          sums.headless |= sums.header == null;
        });
    if (sums.headless) {
      throw new IOException(
          eventLog
              + " does not begin with the start of a run. Copy the file again from its origin");
    }
    if (!sums.times.known()) {
      throw new IOException(
          eventLog + " contains no run, because it ended before its first second");
    }
    return sums;
  }

  @Override
  public void runStarted(long t, RunHeader header) {
    this.header = header;
    times.runStarted(t, header);
  }

  @Override
  public void loadStarted(long t, GeneratorCapacity generator) {
    this.generator = generator;
    times.loadStarted(t);
  }

  @Override
  public void phaseStarted(long t, String name) {
    timeline.phase(t, name);
  }

  @Override
  public void noted(long t, NoteKind kind, String message) {
    timeline.note(t, kind, message);
  }

  @Override
  public void setupDone(long t, List<SetupCount> counts, Map<String, LatencyHistogram> latencies) {
    setup.add(t, counts, latencies);
  }

  @Override
  public void errorsSeen(long t, List<ErrorCount> counts) {
    counts.forEach(count -> errors.add(t, count));
    addCrashed(t, counts);
  }

  @Override
  public void backedOff(long t, List<BackOffCount> counts) {
    counts.forEach(this::add);
  }

  @Override
  public void retried(long t, List<RetryCount> counts) {
    counts.forEach(this::add);
  }

  @Override
  public void failureKept(long t, RequestKey request, String message, FailedExchange exchange) {
    timeline.evidence(t, request, message, exchange);
  }

  @Override
  public void resourcesUsed(long t, String process, ProcessUsage used) {
    timeline.resources(t, process, used);
  }

  @Override
  public void machineUsed(long t, MachineUsage used) {
    timeline.machine(t, used);
  }

  @Override
  public void journeyMetrics(long t, List<MetricSum> sums) {
    metricSums = sums;
  }

  @Override
  public void metricsReported(long t, Map<String, Double> values) {
    timeline.metrics(t, values);
  }

  @Override
  public void audited(long t, AuditReading reading) {
    audit.add(reading);
  }

  @Override
  public void admissionCounted(long t, AdmissionReading reading) {
    admission.put(reading.contract(), reading);
  }

  @Override
  public void loadCounted(long t, LoadCounts load) {
    times.loadCounted(t, load);
    timeline.users(t, load.users().working());
  }

  @Override
  public void runEnded(long t) {
    times.runEnded();
  }

  private void addCrashed(long t, List<ErrorCount> counts) {
    long time = times.sinceStart(t);
    for (ErrorCount count : counts) {
      if (count.outcome().equals(ErrorCount.CRASHED)) {
        RequestKey key = new RequestKey(count.journey(), count.request());
        crashed.add(time, key, crashed.total(key) + count.count());
      }
    }
  }

  private void add(BackOffCount count) {
    backOffs.merge(new RequestKey(count.journey(), count.request()), count, BackOffCount::plus);
  }

  private void add(RetryCount count) {
    retried.merge(
        new RequestKey(count.journey(), count.request()), count.count(), Long::sum);
  }

  RunTimes times() {
    return times;
  }

  Timeline timeline() {
    return timeline;
  }

  RunHeader header() {
    return header;
  }

  /** Returns the number of all answers of a run that ended in order; 0 for other runs. */
  long answersOfWhole() {
    return times.span().ended() ? times.latest().answers().all() : 0;
  }

  long clamped() {
    return times.latest().answers().clamped();
  }

  /**
   * Returns the actual load.
   *
   * @param sent the number of sent requests
   */
  ActualLoad actualLoad(long sent) {
    LoadCounts.Users users = times.latest().users();
    return new ActualLoad(
        times.loadSeconds(), users.peak(), users.seconds(), users.started(), sent);
  }

  /** Returns the number of unfinished requests that were sent before a second of the run. */
  long openBefore(RequestKey key, long second) {
    return times
        .latest()
        .requests()
        .open()
        .getOrDefault(key.journey(), Map.of())
        .getOrDefault(key.request(), Map.of())
        .entrySet()
        .stream()
        .filter(open -> open.getKey() < second)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Returns the numbers of sent requests, in the order of their first occurrence. */
  Map<RequestKey, Long> sent() {
    Map<RequestKey, Long> sent = new LinkedHashMap<>();
    times
        .latest()
        .requests()
        .sent()
        .forEach(
            (journey, requests) ->
                requests.forEach(
                    (request, count) -> sent.put(new RequestKey(journey, request), count)));
    return sent;
  }

  RequestCounts crashed() {
    return crashed;
  }

  List<JourneyResult> journeys() {
    LoadCounts.Journeys latest = times.latest().journeys();
    Map<String, Long> started = latest.started();
    Map<String, Long> completed = latest.completed();
    Map<String, Long> abandoned = latest.abandoned();
    return started.keySet().stream()
        .sorted(order().journeys())
        .map(
            name ->
                JourneyResult.of(
                    name,
                    started.get(name),
                    completed.getOrDefault(name, 0L),
                    abandoned.getOrDefault(name, 0L)))
        .toList();
  }

  List<SetupData> setup() {
    return setup.results(step -> retried(new RequestKey(ErrorCount.SETUP, step)));
  }

  /** Returns how many times a request was sent again. */
  long retried(RequestKey key) {
    return retried.getOrDefault(key, 0L);
  }

  List<BackOffCount> backOffs() {
    return backOffs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(order().requests()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns the errors, the most frequent first. */
  List<ErrorResult> errors() {
    return errors.results(times::secondsOfLoad);
  }

  /** Returns the capacity of the load generator; null if it was not monitored. */
  GeneratorCapacity generator() {
    return generator;
  }

  /** Returns the sums of the journeys' custom metrics, in the order of their names. */
  List<MetricSum> metricSums() {
    return metricSums.stream()
        .filter(sum -> sum.key().kind().ofJourney())
        .sorted(Comparator.comparing((MetricSum sum) -> sum.key().name()))
        .toList();
  }

  /** Returns the numbers of streams of a request by the way in which they ended; none is 0. */
  Map<StreamCompletion, Long> completions(RequestKey key) {
    return counts(key, StreamCompletion.values(), new EnumMap<>(StreamCompletion.class));
  }

  /** Returns the numbers of requests by goodness under a key of {@link Goodput}; none is 0. */
  Map<Goodness, Long> goodness(RequestKey key) {
    return counts(key, Goodness.values(), new EnumMap<>(Goodness.class));
  }

  private <F extends RequestFigure> Map<F, Long> counts(
      RequestKey key, F[] figures, Map<F, Long> counts) {
    for (F figure : figures) {
      MetricKey counter = MetricKey.of(key, figure);
      metricSums.stream()
          .filter(sum -> sum.key().equals(counter))
          .forEach(sum -> counts.put(figure, sum.count()));
    }
    return counts;
  }

  /** Returns the result of the audit of pushes; empty if nothing was audited. */
  Optional<AuditResult> audit() {
    return audit.result();
  }

  /** Returns the latest state of the admission ledger of each contract that has one. */
  List<AdmissionReading> admission() {
    return List.copyOf(admission.values());
  }

  ListingOrder order() {
    return new ListingOrder(header.contracts(), header.scope());
  }
}
