package dev.gauntlet.result;

import dev.gauntlet.measure.Event;
import dev.gauntlet.measure.Interval;
import dev.gauntlet.measure.IntervalLogReader;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings together what the two logs of a run tell. */
final class RunDataReader {

  private final RunFolder folder;
  private final EventSums events;
  private final Map<RequestKey, Map<OutcomeKind, LatencyHistogram>> latencies =
      new LinkedHashMap<>();

  private RunDataReader(RunFolder folder, EventSums events) {
    this.folder = folder;
    this.events = events;
  }

  static RunData read(RunFolder folder) throws IOException {
    RunDataReader reader = new RunDataReader(folder, EventSums.read(folder.eventLog()));
    IntervalLogReader.read(folder.latencyLog(), reader::add);
    return reader.data();
  }

  private void add(Interval interval) {
    latencies
        .computeIfAbsent(interval.key(), unseen -> new EnumMap<>(OutcomeKind.class))
        .computeIfAbsent(interval.outcome(), unseen -> LatencyHistogram.dense())
        .add(interval.latencies());
  }

  private RunData data() {
    Event.RunStarted started = events.runStarted();
    return new RunData(
        folder,
        started.run(),
        Instant.ofEpochMilli(started.t()),
        events.seconds(),
        events.ended(),
        started.planned(),
        events.actualLoad(),
        requests(),
        events.journeys(),
        events.setup(),
        events.errors(),
        events.evidence(),
        events.phases(),
        events.notes(),
        events.leftOut(),
        events.users(),
        events.clamped(),
        events.described().provenance(),
        events.described().scope());
  }

  private List<RequestData> requests() {
    Map<RequestKey, Long> sent = events.sent();
    Map<RequestKey, Long> crashed = events.crashed();
    Set<RequestKey> seen = new LinkedHashSet<>(sent.keySet());
    seen.addAll(latencies.keySet());
    seen.addAll(crashed.keySet());
    return seen.stream()
        .map(
            key ->
                new RequestData(
                    key,
                    sent.getOrDefault(key, 0L),
                    crashed.getOrDefault(key, 0L),
                    latencies.getOrDefault(key, Map.of())))
        .sorted(Comparator.comparing(data -> data.key().journey()))
        .toList();
  }
}
