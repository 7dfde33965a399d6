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
import dev.gauntlet.measure.SetupCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adds up the events of a run. */
final class EventSums {

  private Event.RunStarted runStarted;
  private Event.RunDescribed described =
      new Event.RunDescribed(
          0,
          Provenance.unknown(),
          new JudgedScope(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), ""),
          List.of());
  private Event.LoadStarted loadStarted;
  private Event.Sample latest;
  private Event last;
  private final List<Event.PhaseStarted> phases = new ArrayList<>();
  private final List<Event.Noted> notes = new ArrayList<>();
  private final Map<String, String> contracts = new LinkedHashMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Event.FailureKept> evidence = new ArrayList<>();
  private final List<MomentOfUsers> users = new ArrayList<>();
  private final List<Event.ResourcesUsed> resources = new ArrayList<>();
  private final List<Event.MachineUsed> machine = new ArrayList<>();
  private Generator generator;
  private List<MetricSum> metricSums = List.of();
  private final List<Event.MetricsTold> metrics = new ArrayList<>();
  private final RequestCounts sent = new RequestCounts();
  private final RequestCounts crashed = new RequestCounts();
  private final Map<String, SetupCount> setup = new LinkedHashMap<>();
  private final Map<RequestKey, BackOffCount> backOffs = new LinkedHashMap<>();
  private final AuditSums audit = new AuditSums();
  private final ErrorSums errors = new ErrorSums();

  private EventSums() {}

  /**
   * Reads a run's events.
   *
   * @throws IOException if they cannot be read or tell of no run
   */
  static EventSums read(Path eventLog) throws IOException {
    EventSums sums = new EventSums();
    EventLogReader.read(eventLog, sums::add);
    if (sums.runStarted == null || sums.latest == null) {
      throw new IOException(eventLog + " tells of no run: it ended before its first second");
    }
    return sums;
  }

  private void add(Event event) {
    last = event;
    if (event instanceof Event.Sample sample) {
      latest = sample;
      users.add(new MomentOfUsers(sample.t(), sample.users()));
      addSent(sample);
    } else if (event instanceof Event.ErrorsSeen seen) {
      seen.counts().forEach(count -> errors.add(seen.t(), count));
      addCrashed(seen);
    } else if (event instanceof Event.SetupDone done) {
      done.counts().forEach(count -> setup.merge(count.name(), count, SetupCount::plus));
    } else if (event instanceof Event.BackedOff backedOff) {
      backedOff.counts().forEach(this::add);
    } else if (event instanceof Event.RunStarted started) {
      runStarted = started;
    } else if (event instanceof Event.RunDescribed told) {
      described = told;
    } else if (event instanceof Event.LoadStarted started) {
      loadStarted = started;
    } else if (event instanceof Event.PhaseStarted started) {
      phases.add(started);
    } else if (event instanceof Event.Noted noted) {
      notes.add(noted);
    } else if (event instanceof Event.ContractsSpoken spoken) {
      contracts.putAll(spoken.byJourney());
    } else if (event instanceof Event.StepsLeftOut told) {
      leftOut.addAll(told.steps());
    } else if (event instanceof Event.FailureKept kept) {
      evidence.add(kept);
    } else if (event instanceof Event.ResourcesUsed used) {
      resources.add(used);
    } else if (event instanceof Event.GeneratorDescribed told) {
      generator = told.generator();
    } else if (event instanceof Event.MachineUsed used) {
      machine.add(used);
    } else if (event instanceof Event.JourneyMetrics told) {
      metricSums = told.sums();
    } else if (event instanceof Event.MetricsTold told) {
      metrics.add(told);
    } else if (event instanceof Event.Audited told) {
      audit.add(told);
    }
  }

  private void addSent(Event.Sample sample) {
    long time = sample.t() - runStarted.t();
    sample
        .sent()
        .forEach(
            (journey, requests) ->
                requests.forEach(
                    (request, count) -> sent.add(time, new RequestKey(journey, request), count)));
  }

  private void addCrashed(Event.ErrorsSeen seen) {
    long time = seen.t() - runStarted.t();
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

  Event.RunStarted runStarted() {
    return runStarted;
  }

  Event.RunDescribed described() {
    return described;
  }

  boolean ended() {
    return last instanceof Event.RunEnded;
  }

  double seconds() {
    return (last.t() - runStarted.t()) / 1000.0;
  }

  long clamped() {
    return latest.clamped();
  }

  ActualLoad actualLoad() {
    return new ActualLoad(
        (latest.measuredUntilMicros() - latest.measuredFromMicros()) / 1e6,
        latest.peakUsers(),
        latest.userSeconds(),
        latest.usersStarted(),
        sent.total());
  }

  /** In the order in which the requests were first seen. */
  RequestCounts sent() {
    return sent;
  }

  RequestCounts crashed() {
    return crashed;
  }

  boolean loadStarted() {
    return loadStarted != null;
  }

  /** When the load began, in milliseconds since the run's start; after its end if it never did. */
  long loadStartMillis() {
    return (loadStarted == null ? last.t() + 1 : loadStarted.t()) - runStarted.t();
  }

  /**
   * How long the load was: as planned, unless the record ends before; where no length was planned,
   * until the last request was sent or well answered.
   */
  double loadSeconds() {
    double recorded = secondsOfLoad(last.t());
    double planned = runStarted.planned().seconds();
    return Math.max(0, Math.min(recorded, planned > 0 ? planned : measuredUntil()));
  }

  private double measuredUntil() {
    return secondsOfLoad(latest.measuredUntilMicros() / 1000);
  }

  List<JourneyResult> journeys() {
    Map<String, Long> started = latest.started();
    Map<String, Long> completed = latest.completed();
    Map<String, Long> abandoned = latest.abandoned();
    return new TreeSet<>(started.keySet())
        .stream()
            .map(
                name ->
                    JourneyResult.of(
                        name,
                        started.get(name),
                        completed.getOrDefault(name, 0L),
                        abandoned.getOrDefault(name, 0L)))
            .toList();
  }

  List<SetupCount> setup() {
    return List.copyOf(setup.values());
  }

  List<BackOffCount> backOffs() {
    return List.copyOf(backOffs.values());
  }

  /** The most frequent first. */
  List<ErrorResult> errors() {
    return errors.results(this::secondsOfLoad);
  }

  /** The phases without their requests. */
  List<PhaseData> phases() {
    List<PhaseData> placed = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      double start = secondsOfLoad(phases.get(i).t());
      double end = i + 1 < phases.size() ? secondsOfLoad(phases.get(i + 1).t()) : loadSeconds();
      placed.add(new PhaseData(phases.get(i).name(), start, Math.max(start, end), List.of()));
    }
    return placed;
  }

  List<ResourcesAt> resources() {
    return resources.stream()
        .map(at -> new ResourcesAt(secondsOfLoad(at.t()), at.process(), at.used()))
        .toList();
  }

  /** Null where nobody told. */
  Generator generator() {
    return generator;
  }

  List<MachineAt> machine() {
    return machine.stream().map(at -> new MachineAt(secondsOfLoad(at.t()), at.used())).toList();
  }

  /** Of the journeys' own metrics, in the order of their names. */
  List<MetricSum> metricSums() {
    return metricSums.stream()
        .sorted(Comparator.comparing((MetricSum sum) -> sum.key().name()))
        .toList();
  }

  List<MetricsAt> metrics() {
    return metrics.stream().map(at -> new MetricsAt(secondsOfLoad(at.t()), at.values())).toList();
  }

  /** Absent where nothing was audited. */
  Optional<AuditResult> audit() {
    return audit.result();
  }

  List<EvidenceResult> evidence() {
    return evidence.stream()
        .map(
            kept ->
                new EvidenceResult(
                    kept.journey(), kept.request(), secondsOfLoad(kept.t()), kept.exchange()))
        .toList();
  }

  List<NoteResult> notes() {
    return notes.stream()
        .map(note -> new NoteResult(secondsOfLoad(note.t()), note.kind(), note.message()))
        .toList();
  }

  /** By journey. */
  Map<String, String> contracts() {
    return Map.copyOf(contracts);
  }

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  List<UsersAt> users() {
    return users.stream().map(at -> new UsersAt(secondsOfLoad(at.t), at.users)).toList();
  }

  /** Where the load never began, all of the record is before it. */
  private double secondsOfLoad(long t) {
    return (t - runStarted.t() - loadStartMillis()) / 1000.0;
  }

  private record MomentOfUsers(long t, Map<String, Integer> users) {}
}
