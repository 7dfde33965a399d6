package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LatencyInterval;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.record.IntervalLogReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A reader of a run's load, window by window. The log contains late answers after the answers to
 * later requests. Therefore, a first pass finds the last line of each window, and the second pass
 * keeps only incomplete windows in memory, about as many as fit into the request timeout.
 */
final class WindowReader {

  private static final long MILLIS = 1000;
  private static final double MICROS = 1e6;

  /** A factor for the error of latencies, which is 0.05 %. */
  private static final double PRECISION = 1.0005;

  private final EventSums events;
  private final int width;
  private final long origin;
  private final Consumer<LoadWindow> reader;
  private final Map<Integer, Integer> lastLines = new HashMap<>();
  private final TreeMap<Integer, Parts> pending = new TreeMap<>();
  private final Map<RequestKey, Double> knownUnderWayUntil = new HashMap<>();
  private final RequestParts parts;
  private int count;
  private long coarseUntil;
  private int line;
  private int next;

  private WindowReader(
      EventSums events,
      Map<RequestKey, Long> unanswered,
      int width,
      Consumer<LoadWindow> reader) {
    this.events = events;
    this.parts = new RequestParts(events, unanswered);
    this.width = width;
    this.origin = events.times().loadStartMillis() / MILLIS;
    this.reader = reader;
  }

  /** The lines of an incomplete window. */
  private static final class Parts {
    private final Map<RequestKey, Map<OutcomeKind, LatencyHistogram>> latencies =
        new LinkedHashMap<>();
    private final Map<RequestKey, Double> latestEnds = new HashMap<>();
    private int resolution;

    private void add(LatencyInterval interval) {
      resolution = Math.max(resolution, interval.seconds());
      latencies
          .computeIfAbsent(interval.key(), unseen -> new EnumMap<>(OutcomeKind.class))
          .merge(interval.outcome(), interval.latencies(), LatencyHistogram::with);
      double atLeastUntil =
          interval.second() + interval.latencies().maxMicros() / MICROS * PRECISION;
      latestEnds.merge(interval.key(), atLeastUntil, Math::max);
    }
  }

  /**
   * Reads a run.
   *
   * @param unanswered the numbers of unfinished requests of the run
   * @param seconds the length of a window, 1 or more
   */
  static void read(
      RunFolder folder, Map<RequestKey, Long> unanswered, int seconds, Consumer<LoadWindow> reader)
      throws IOException {
    EventSums events = EventSums.read(folder.eventLog());
    if (!events.times().loadStarted()) {
      return;
    }
    WindowReader windows = new WindowReader(events, unanswered, seconds, reader);
    windows.noteOrder(IntervalLogReader.seconds(folder.latencyLog()));
    IntervalLogReader.read(folder.latencyLog(), windows::add);
    windows.handOverRest();
  }

  private void noteOrder(int[] secondOfLine) {
    for (int i = 0; i < secondOfLine.length; i++) {
      lastLines.put(index(secondOfLine[i]), i);
    }
    count = count();
  }

  /** Returns the index of a window; the first one includes requests sent before the load. */
  private int index(long second) {
    return (int) Math.max(0, (second - origin) / width);
  }

  private void add(LatencyInterval interval) {
    pending.computeIfAbsent(index(interval.second()), unseen -> new Parts()).add(interval);
    line++;
    while (lastLines.getOrDefault(next, Integer.MAX_VALUE) < line) {
      handOver(next++);
    }
  }

  /** Returns the number of windows up to the last one with an answer and the end of the load. */
  private int count() {
    int answered = lastLines.keySet().stream().mapToInt(index -> index + 1).max().orElse(0);
    double loadEnd = events.times().loadStartMillis() / 1000.0 + events.times().loadSeconds();
    return Math.max(Math.max(1, answered), (int) Math.ceil((loadEnd - origin) / width));
  }

  private void handOverRest() {
    while (next < count) {
      handOver(next++);
    }
  }

  private void handOver(int index) {
    long from = origin + (long) index * width;
    Parts found = pending.containsKey(index) ? pending.remove(index) : new Parts();
    Set<RequestKey> withoutEnd = parts.withoutEnd();
    List<RequestData> requests =
        parts
            .next(
                index + 1 == count ? Long.MAX_VALUE : (from + width) * MILLIS, found.latencies)
            .filter(data -> data.sent() > 0)
            .toList();
    reader.accept(
        new LoadWindow(
            Rounding.thousandths(from - events.times().loadStartMillis() / (double) MILLIS),
            width,
            requests,
            from < coarseUntil ? Set.of() : underWay(from, withoutEnd),
            Math.max(1, found.resolution)));
    coarseUntil = Math.max(coarseUntil, from + found.resolution);
    found.latestEnds.forEach((key, end) -> knownUnderWayUntil.merge(key, end, Math::max));
  }

  /** Returns the requests that were answered after the window or never. */
  private Set<RequestKey> underWay(long from, Set<RequestKey> withoutEnd) {
    Set<RequestKey> keys = new HashSet<>(withoutEnd);
    knownUnderWayUntil.forEach(
        (key, until) -> {
          if (until >= from + width) {
            keys.add(key);
          }
        });
    return keys;
  }
}
