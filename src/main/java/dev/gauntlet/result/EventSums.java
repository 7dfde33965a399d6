package dev.gauntlet.result;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Event;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.LeftOut;
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
import java.util.TreeSet;

/** Adds up the events of a run. */
final class EventSums {

  private Event.RunStarted runStarted;
  private Event.RunDescribed described =
      new Event.RunDescribed(0, Provenance.unknown(), new JudgedScope(Map.of(), Map.of(), ""));
  private Event.LoadStarted loadStarted;
  private Event.Sample latest;
  private Event last;
  private final List<Event.PhaseStarted> phases = new ArrayList<>();
  private final List<Event.Noted> notes = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Event.FailureKept> evidence = new ArrayList<>();
  private final List<MomentOfUsers> users = new ArrayList<>();
  private final Map<String, SetupCount> setup = new LinkedHashMap<>();
  private final Map<ErrorCount, Long> errors = new LinkedHashMap<>();

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
    } else if (event instanceof Event.ErrorsSeen seen) {
      seen.counts().forEach(count -> errors.merge(kind(count), count.count(), Long::sum));
    } else if (event instanceof Event.SetupDone done) {
      done.counts().forEach(count -> setup.merge(count.name(), count, SetupCount::plus));
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
    } else if (event instanceof Event.StepsLeftOut told) {
      leftOut.addAll(told.steps());
    } else if (event instanceof Event.FailureKept kept) {
      evidence.add(kept);
    }
  }

  private static ErrorCount kind(ErrorCount count) {
    return counted(count, 0);
  }

  private static ErrorCount counted(ErrorCount kind, long count) {
    return new ErrorCount(kind.journey(), kind.request(), kind.outcome(), kind.message(), count);
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
        latest.usersStarted());
  }

  /** In the order in which the requests were first seen. */
  Map<RequestKey, Long> sent() {
    Map<RequestKey, Long> sent = new LinkedHashMap<>();
    latest
        .sent()
        .forEach(
            (journey, requests) ->
                requests.forEach(
                    (request, count) -> sent.put(new RequestKey(journey, request), count)));
    return sent;
  }

  Map<RequestKey, Long> crashed() {
    Map<RequestKey, Long> crashed = new LinkedHashMap<>();
    errors.forEach(
        (kind, count) -> {
          if (kind.outcome().equals(ErrorCount.CRASHED)) {
            crashed.merge(new RequestKey(kind.journey(), kind.request()), count, Long::sum);
          }
        });
    return crashed;
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

  /** The most frequent first. */
  List<ErrorCount> errors() {
    return errors.entrySet().stream()
        .map(entry -> counted(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(ErrorCount::count).reversed())
        .toList();
  }

  List<PhaseResult> phases() {
    return phases.stream().map(p -> new PhaseResult(secondsOfLoad(p.t()), p.name())).toList();
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

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  List<UsersAt> users() {
    return users.stream().map(at -> new UsersAt(secondsOfLoad(at.t), at.users)).toList();
  }

  /** Where the load never began, all of the record is before it. */
  private double secondsOfLoad(long t) {
    long start = loadStarted == null ? last.t() + 1 : loadStarted.t();
    return (t - start) / 1000.0;
  }

  private record MomentOfUsers(long t, Map<String, Integer> users) {}
}
