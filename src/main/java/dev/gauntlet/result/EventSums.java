package dev.gauntlet.result;

import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Event;
import dev.gauntlet.measure.Generator;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RetryCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up the events of a run. */
final class EventSums {

  private final RunTimes times = new RunTimes();
  private final Timeline timeline = new Timeline(times);
  private final Map<String, String> contracts = new LinkedHashMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final RequestCounts crashed = new RequestCounts();
  private final SetupSums setup = new SetupSums(times);
  private final Map<RequestKey, BackOffCount> backOffs = new LinkedHashMap<>();
  private final Map<RequestKey, Long> retried = new LinkedHashMap<>();
  private final AuditSums audit = new AuditSums();
  private final ErrorSums errors = new ErrorSums();
  private List<MetricSum> metricSums = List.of();
  private Map<String, String> series = Map.of();
  private Generator generator;
  private Event.RunDescribed described =
      new Event.RunDescribed(
          0,
          Provenance.unknown(),
          new JudgedScope(
              Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), "", Map.of()),
          List.of());

  private EventSums() {}

  /**
   * Reads a run's events.
   *
   * @throws IOException if they cannot be read or tell of no run
   */
  static EventSums read(Path eventLog) throws IOException {
    EventSums sums = new EventSums();
    EventLogReader.read(eventLog, sums::add);
    if (!sums.times.known()) {
      throw new IOException(eventLog + " tells of no run: it ended before its first second");
    }
    return sums;
  }

  private void add(Event event) {
    times.add(event);
    timeline.add(event);
    if (event instanceof Event.ErrorsSeen seen) {
      seen.counts().forEach(count -> errors.add(seen.t(), count));
      addCrashed(seen);
    } else if (event instanceof Event.SetupDone done) {
      setup.add(done);
    } else if (event instanceof Event.BackedOff backedOff) {
      backedOff.counts().forEach(this::add);
    } else if (event instanceof Event.Retried told) {
      told.counts().forEach(this::add);
    } else if (event instanceof Event.RunDescribed told) {
      described = told;
    } else if (event instanceof Event.ContractsSpoken spoken) {
      contracts.putAll(spoken.byJourney());
    } else if (event instanceof Event.StepsLeftOut told) {
      leftOut.addAll(told.steps());
    } else if (event instanceof Event.SeriesDescribed told) {
      series = told.expressions();
    } else if (event instanceof Event.GeneratorDescribed told) {
      generator = told.generator();
    } else if (event instanceof Event.JourneyMetrics told) {
      metricSums = told.sums();
    } else if (event instanceof Event.Audited told) {
      audit.add(told);
    }
  }

  private void addCrashed(Event.ErrorsSeen seen) {
    long time = times.sinceStart(seen.t());
    for (ErrorCount count : seen.counts()) {
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

  Event.RunDescribed described() {
    return described;
  }

  long clamped() {
    return times.latest().clamped();
  }

  /**
   * How much load there was.
   *
   * @param sent how many requests were sent
   */
  ActualLoad actualLoad(long sent) {
    Event.Sample latest = times.latest();
    return new ActualLoad(
        times.loadSeconds(),
        latest.peakUsers(),
        latest.userSeconds(),
        latest.usersStarted(),
        sent);
  }

  /** Requests without an end that are known to have been sent before a second of the run. */
  long openBefore(RequestKey key, long second) {
    return times
        .latest()
        .open()
        .getOrDefault(key.journey(), Map.of())
        .getOrDefault(key.request(), Map.of())
        .entrySet()
        .stream()
        .filter(open -> open.getKey() < second)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** In the order in which the requests were first seen. */
  Map<RequestKey, Long> sent() {
    Map<RequestKey, Long> sent = new LinkedHashMap<>();
    times
        .latest()
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
    Event.Sample latest = times.latest();
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

  /** How often a request was sent once more. */
  long retried(RequestKey key) {
    return retried.getOrDefault(key, 0L);
  }

  List<BackOffCount> backOffs() {
    return backOffs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(order().requests()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The most frequent first. */
  List<ErrorResult> errors() {
    return errors.results(times::secondsOfLoad);
  }

  /** What the target's metrics are made of, by the names of the series. */
  Map<String, String> series() {
    return series;
  }

  /** Null where nobody told. */
  Generator generator() {
    return generator;
  }

  /** Of the journeys' own metrics, in the order of their names. */
  List<MetricSum> metricSums() {
    return metricSums.stream()
        .sorted(Comparator.comparing((MetricSum sum) -> sum.key().name()))
        .toList();
  }

  /** Absent where nothing was audited. */
  Optional<AuditResult> audit() {
    return audit.result();
  }

  /** By journey, in the order of the plan. */
  Map<String, String> contracts() {
    return Collections.unmodifiableMap(contracts);
  }

  ListingOrder order() {
    return new ListingOrder(contracts, described.scope());
  }

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }
}
