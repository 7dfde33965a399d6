package dev.gauntlet.result;

import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.RequestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** The phases, notes and samples of a run in order; all times {@code t} are epoch milliseconds. */
final class Timeline {

  private record Phase(long t, String name) {}

  private record Moment<R>(long t, DoubleFunction<R> result) {}

  private final RunTimes times;
  private final List<Phase> phases = new ArrayList<>();
  private final List<Moment<NoteResult>> notes = new ArrayList<>();
  private final List<Moment<EvidenceResult>> evidence = new ArrayList<>();
  private final List<Moment<UsersSample>> users = new ArrayList<>();
  private final List<Moment<ProcessSample>> resources = new ArrayList<>();
  private final List<Moment<MachineSample>> machine = new ArrayList<>();
  private final List<Moment<MetricsSample>> metrics = new ArrayList<>();

  Timeline(RunTimes times) {
    this.times = times;
  }

  void phase(long t, String name) {
    phases.add(new Phase(t, name));
  }

  void note(long t, NoteKind kind, String message) {
    notes.add(new Moment<>(t, at -> new NoteResult(at, kind, message)));
  }

  void evidence(long t, RequestKey key, String message, FailedExchange exchange) {
    evidence.add(
        new Moment<>(
            t, at -> new EvidenceResult(key.journey(), key.request(), message, at, exchange)));
  }

  void users(long t, Map<String, Integer> working) {
    users.add(new Moment<>(t, at -> new UsersSample(at, working)));
  }

  void resources(long t, String process, ProcessUsage used) {
    resources.add(new Moment<>(t, at -> new ProcessSample(at, process, used)));
  }

  void machine(long t, MachineUsage used) {
    machine.add(new Moment<>(t, at -> new MachineSample(at, used)));
  }

  void metrics(long t, Map<String, Double> values) {
    metrics.add(new Moment<>(t, at -> new MetricsSample(at, values)));
  }

  /** Returns the phases without their requests. */
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
    return placed(notes);
  }

  List<EvidenceResult> evidence() {
    return placed(evidence);
  }

  List<UsersSample> users() {
    return placed(users);
  }

  List<ProcessSample> resources() {
    return placed(resources);
  }

  List<MachineSample> machine() {
    return placed(machine);
  }

  /** Returns the target's own metrics. */
  List<MetricsSample> metrics() {
    return placed(metrics);
  }

  /** Converts the times to seconds since the load's start. */
  private <R> List<R> placed(List<Moment<R>> moments) {
    return moments.stream()
        .map(moment -> moment.result().apply(times.secondsOfLoad(moment.t())))
        .toList();
  }
}
