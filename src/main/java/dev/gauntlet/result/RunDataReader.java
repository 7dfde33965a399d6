package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LatencyInterval;
import dev.gauntlet.measure.MetricInterval;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestFigure;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.record.IntervalLogReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A reader of both logs of a run. */
final class RunDataReader {

  private final RunFolder folder;
  private final EventSums events;
  private final List<PhaseData> phases;
  private final List<Latencies> ofPhases = new ArrayList<>();
  private final Latencies ofRun = new Latencies();
  private final Map<MetricKey, ValueHistogram> metrics = new LinkedHashMap<>();
  private final RunningMean bodies = new RunningMean();
  private long answers;

  /** Latencies by request and outcome. */
  private static final class Latencies
      extends LinkedHashMap<RequestKey, Map<OutcomeKind, LatencyHistogram>> {

    private static final long serialVersionUID = 1L;

    void add(RequestKey key, OutcomeKind outcome, LatencyHistogram values) {
      computeIfAbsent(key, unseen -> new EnumMap<>(OutcomeKind.class))
          .computeIfAbsent(outcome, unseen -> LatencyHistogram.dense())
          .add(values);
    }
  }

  private RunDataReader(RunFolder folder, EventSums events) {
    this.folder = folder;
    this.events = events;
    this.phases = events.timeline().phases();
    phases.forEach(phase -> ofPhases.add(new Latencies()));
  }

  static RunData read(RunFolder folder) throws IOException {
    RunDataReader reader = new RunDataReader(folder, EventSums.read(folder.eventLog()));
    IntervalLogReader.read(folder.latencyLog(), reader::add, reader::add);
    reader.requireAllAnswers();
    return reader.data();
  }

  /**
   * Rejects a latency log with fewer answers than the event log of an ended run counts. A killed
   * run has no such count, so the log was truncated after the run.
   */
  private void requireAllAnswers() throws IOException {
    long counted = events.answersOfWhole();
    if (answers < counted) {
      throw new IOException(
          "%s contains only %s of the %s answers that %s counts. Copy it again from its origin"
              .formatted(folder.latencyLog(), answers, counted, folder.eventLog().getFileName()));
    }
  }

  private void add(LatencyInterval interval) {
    if (interval.outcome() != OutcomeKind.UNSENT) {
      answers += interval.latencies().count();
    }
    Latencies part = phases.isEmpty() ? ofRun : ofPhases.get(phaseOf(interval));
    part.add(interval.key(), interval.outcome(), interval.latencies());
  }

  private void add(MetricInterval interval) {
    metrics
        .computeIfAbsent(interval.key(), unseen -> ValueHistogram.empty())
        .add(interval.values());
    if (interval.key().isOf(TransferFigure.BODY)) {
      bodies.add(interval.second() + interval.seconds(), interval.values());
    }
  }

  private ValueHistogram values(MetricKey key) {
    return metrics.getOrDefault(key, ValueHistogram.empty());
  }

  private TransferData transfers(RequestKey key) {
    Map<TransferFigure, ValueHistogram> figures = new EnumMap<>(TransferFigure.class);
    addFigures(key, TransferFigure.values(), figures);
    return new TransferData(events.retried(key), figures);
  }

  private StreamData streams(RequestKey key) {
    Map<StreamFigure, ValueHistogram> figures = new EnumMap<>(StreamFigure.class);
    addFigures(key, StreamFigure.values(), figures);
    return new StreamData(
        events.completions(key), figures, named(key, MetricKind.MILESTONE));
  }

  /** Returns the figures of a kind whose names are not known before the run. */
  private Map<String, ValueHistogram> named(RequestKey key, MetricKind kind) {
    Map<String, ValueHistogram> named = new TreeMap<>();
    metrics.forEach(
        (metric, values) ->
            metric.figureOf(key, kind).ifPresent(name -> named.put(name, values)));
    return named;
  }

  private <F extends RequestFigure> void addFigures(
      RequestKey key, F[] all, Map<F, ValueHistogram> figures) {
    for (F figure : all) {
      ValueHistogram values = values(MetricKey.of(key, figure));
      if (values.count() > 0) {
        figures.put(figure, values);
      }
    }
  }

  private HealthData health() {
    return new HealthData(
        events.generator(),
        values(MetricKey.SCHEDULE_LAG),
        values(MetricKey.LOOP_DELAY),
        values(MetricKey.COLLECTION_PAUSE),
        events.timeline().machine());
  }

  private List<MetricData> journeyMetrics() {
    return events.metricSums().stream().map(sum -> new MetricData(sum, values(sum.key()))).toList();
  }

  /** Returns the index of an interval's phase; the first phase includes the time before it. */
  private int phaseOf(LatencyInterval interval) {
    return PhaseData.indexAt(
        phases, interval.second() + 0.5 - events.times().loadStartMillis() / 1000.0);
  }

  private RunData data() {
    ofPhases.forEach(
        part ->
            part.forEach(
                (key, outcomes) ->
                    outcomes.forEach((outcome, values) -> ofRun.add(key, outcome, values))));
    List<RequestData> requests =
        ordered(
            RequestParts.whole(events, ofRun)
                .map(
                    data ->
                        data.with(
                            transfers(data.key()),
                            streams(data.key()),
                            named(data.key(), MetricKind.REFUSAL))));
    return new RunData(
        folder,
        events.header(),
        events.times().span(),
        new WorkData(
            events.actualLoad(requests.stream().mapToLong(RequestData::sent).sum()),
            requests,
            phases(requests),
            events.journeys(),
            events.setup(),
            journeyMetrics(),
            GoodputData.of(events),
            events.clamped()),
        new IncidentData(
            events.errors(),
            events.timeline().evidence(),
            events.backOffs(),
            events.timeline().notes(),
            events.admission()),
        new MomentData(
            events.timeline().users(),
            events.timeline().resources(),
            events.timeline().metrics(),
            bodies.means(
                events.times().loadStartMillis() / 1000.0, events.times().loadSeconds())),
        events.audit(),
        health());
  }

  /** Returns the phases; the first and the last include requests sent before and after them. */
  private List<PhaseData> phases(List<RequestData> whole) {
    RequestParts parts = new RequestParts(events, RequestData.unanswered(whole));
    List<PhaseData> withRequests = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      PhaseData phase = phases.get(i);
      long until = i + 1 == phases.size() ? Long.MAX_VALUE : firstSecond(phases.get(i + 1)) * 1000;
      withRequests.add(
          new PhaseData(
              phase.name(),
              phase.atSeconds(),
              phase.endSeconds(),
              ordered(parts.next(until, ofPhases.get(i)))));
    }
    return withRequests;
  }

  /** Returns the first second of the run whose middle belongs to a phase. */
  private long firstSecond(PhaseData phase) {
    long millis = events.times().loadStartMillis() + Math.round(phase.atSeconds() * 1000);
    return Math.floorDiv(millis + 499, 1000);
  }

  private List<RequestData> ordered(Stream<RequestData> requests) {
    return requests
        .sorted(Comparator.comparing(RequestData::key, events.order().requests()))
        .toList();
  }
}
