package dev.gauntlet.record;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.AuditReading;
import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.EventHandler;
import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RetryCount;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.SetupCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A converter of the events of a recorder into lines of the event log. */
public final class EventLines implements EventHandler {

  private final List<Event> lines = new ArrayList<>();

  private EventLines() {}

  /** Returns all events of a delta, in its order. */
  public static List<Event> of(RecordingDelta delta) {
    EventLines made = new EventLines();
    delta.events().forEach(event -> event.accept(made));
    return made.lines;
  }

  @Override
  public void runStarted(long t, RunHeader header) {
    lines.add(new Event.RunStarted(t, header));
  }

  @Override
  public void loadStarted(long t, GeneratorCapacity generator) {
    lines.add(new Event.LoadStarted(t, generator));
  }

  @Override
  public void phaseStarted(long t, String name) {
    lines.add(new Event.PhaseStarted(t, name));
  }

  @Override
  public void noted(long t, NoteKind kind, String message) {
    lines.add(new Event.Noted(t, kind, message));
  }

  @Override
  public void setupDone(long t, List<SetupCount> counts, Map<String, LatencyHistogram> latencies) {
    lines.add(new Event.SetupDone(t, counts, encoded(latencies)));
  }

  @Override
  public void errorsSeen(long t, List<ErrorCount> counts) {
    lines.add(new Event.ErrorsSeen(t, counts));
  }

  @Override
  public void backedOff(long t, List<BackOffCount> counts) {
    lines.add(new Event.BackedOff(t, counts));
  }

  @Override
  public void retried(long t, List<RetryCount> counts) {
    lines.add(new Event.Retried(t, counts));
  }

  @Override
  public void failureKept(long t, RequestKey request, String message, FailedExchange exchange) {
    lines.add(
        new Event.FailureKept(t, request.journey(), request.request(), message, exchange));
  }

  @Override
  public void resourcesUsed(long t, String process, ProcessUsage used) {
    lines.add(new Event.ResourcesUsed(t, process, used));
  }

  @Override
  public void machineUsed(long t, MachineUsage used) {
    lines.add(new Event.MachineUsed(t, used));
  }

  @Override
  public void journeyMetrics(long t, List<MetricSum> sums) {
    lines.add(new Event.JourneyMetrics(t, sums));
  }

  @Override
  public void metricsReported(long t, Map<String, Double> values) {
    lines.add(new Event.MetricsReported(t, values));
  }

  @Override
  public void audited(long t, AuditReading reading) {
    lines.add(
        new Event.Audited(
            t, reading.counts(), encoded(reading.hops()), reading.slowest(), reading.worst()));
  }

  @Override
  public void admissionCounted(long t, AdmissionReading reading) {
    lines.add(new Event.AdmissionCounted(t, reading));
  }

  @Override
  public void loadCounted(long t, LoadCounts load) {
    lines.add(
        new Event.Sample(t, load.users(), load.journeys(), load.requests(), load.answers()));
  }

  @Override
  public void runEnded(long t) {
    lines.add(new Event.RunEnded(t));
  }

  private static Map<String, String> encoded(Map<String, LatencyHistogram> latencies) {
    Map<String, String> encoded = new LinkedHashMap<>();
    latencies.forEach((name, values) -> encoded.put(name, values.encoded()));
    return encoded;
  }
}
