package dev.gauntlet.result;

import dev.gauntlet.measure.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What was told of moments of a run, in their order. */
final class Timeline {

  private record MomentOfUsers(long t, Map<String, Integer> users) {}

  private final RunTimes times;
  private final List<Event.PhaseStarted> phases = new ArrayList<>();
  private final List<Event.Noted> notes = new ArrayList<>();
  private final List<Event.FailureKept> evidence = new ArrayList<>();
  private final List<MomentOfUsers> users = new ArrayList<>();
  private final List<Event.ResourcesUsed> resources = new ArrayList<>();
  private final List<Event.MachineUsed> machine = new ArrayList<>();
  private final List<Event.MetricsTold> metrics = new ArrayList<>();

  Timeline(RunTimes times) {
    this.times = times;
  }

  void add(Event event) {
    if (event instanceof Event.Sample sample) {
      users.add(new MomentOfUsers(sample.t(), sample.users()));
    } else if (event instanceof Event.PhaseStarted started) {
      phases.add(started);
    } else if (event instanceof Event.Noted noted) {
      notes.add(noted);
    } else if (event instanceof Event.FailureKept kept) {
      evidence.add(kept);
    } else if (event instanceof Event.ResourcesUsed used) {
      resources.add(used);
    } else if (event instanceof Event.MachineUsed used) {
      machine.add(used);
    } else if (event instanceof Event.MetricsTold told) {
      metrics.add(told);
    }
  }

  /** The phases without their requests. */
  List<PhaseData> phases() {
    List<PhaseData> placed = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      double start = times.secondsOfLoad(phases.get(i).t());
      double end =
          i + 1 < phases.size() ? times.secondsOfLoad(phases.get(i + 1).t()) : times.loadSeconds();
      placed.add(new PhaseData(phases.get(i).name(), start, Math.max(start, end), List.of()));
    }
    return placed;
  }

  List<NoteResult> notes() {
    return placed(notes, (at, note) -> new NoteResult(at, note.kind(), note.message()));
  }

  List<EvidenceResult> evidence() {
    return placed(
        evidence,
        (at, kept) ->
            new EvidenceResult(
                kept.journey(), kept.request(), kept.message(), at, kept.exchange()));
  }

  List<UsersAt> users() {
    return users.stream().map(at -> new UsersAt(times.secondsOfLoad(at.t), at.users)).toList();
  }

  List<ResourcesAt> resources() {
    return placed(resources, (at, used) -> new ResourcesAt(at, used.process(), used.used()));
  }

  List<MachineAt> machine() {
    return placed(machine, (at, used) -> new MachineAt(at, used.used()));
  }

  /** What the target said of itself. */
  List<MetricsAt> metrics() {
    return placed(metrics, (at, told) -> new MetricsAt(at, told.values()));
  }

  /** Each with its time since the load began, in seconds. */
  private <E extends Event, R> List<R> placed(List<E> events, BiFunction<Double, E, R> result) {
    return events.stream()
        .map(event -> result.apply(times.secondsOfLoad(event.t()), event))
        .toList();
  }
}
