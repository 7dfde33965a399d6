package dev.gauntlet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tallies of all metrics. */
final class MetricTallies {

  /** Tallies of a request's figures, which are recorded together, under one lock. */
  private static final class Group {

    private final RequestKey request;
    private final List<RequestFigure> figures = new ArrayList<>();
    private final List<MetricTally> tallies = new ArrayList<>();
    private int latest;

    Group(RequestKey request) {
      this.request = request;
    }

    synchronized void add(long second, RequestFigure.Source values) {
      values.forEach((figure, value) -> tally(figure).add(second, value));
    }

    /**
     * Finds the tally from the latest one on, because the figures of a request come in the same
     * order each time, or one of them many times in a row. A map costs 60 ns more per answer.
     */
    private MetricTally tally(RequestFigure figure) {
      int size = figures.size();
      for (int i = 0; i < size; i++) {
        int at = latest + i < size ? latest + i : latest + i - size;
        if (figures.get(at).equals(figure)) {
          latest = at;
          return tallies.get(at);
        }
      }
      MetricTally added = new MetricTally(MetricKey.of(request, figure));
      figures.add(figure);
      tallies.add(added);
      return added;
    }

    synchronized List<MetricInterval> drain(long second) {
      return tallies.stream().flatMap(tally -> tally.drain(second).stream()).toList();
    }

    synchronized List<MetricSum> sums() {
      return tallies.stream().map(MetricTally::sum).toList();
    }
  }

  private final Map<MetricKey, MetricTally> metrics = new ConcurrentHashMap<>();
  private final Map<RequestKey, Group> requests = new ConcurrentHashMap<>();

  void add(MetricKey key, long second, double value) {
    MetricTally tally = metrics.get(key);
    if (tally == null) {
      tally = metrics.computeIfAbsent(key, MetricTally::new);
    }
    synchronized (tally) {
      tally.add(second, value);
    }
  }

  /** Records the figures of one request. */
  void add(RequestKey request, long second, RequestFigure.Source values) {
    Group group = requests.get(request);
    if (group == null) {
      group = requests.computeIfAbsent(request, Group::new);
    }
    group.add(second, values);
  }

  /** Removes and returns the intervals that ended before a second. */
  List<MetricInterval> drain(long second) {
    return all(tally -> tally.drain(second), group -> group.drain(second)).toList();
  }

  /** Returns the sums of the journeys' metrics, and those of figures without a distribution. */
  List<MetricSum> sums() {
    return all(tally -> List.of(tally.sum()), Group::sums)
        .filter(sum -> sum.key().kind().ofJourney() || sum.key().kind().onlySum())
        .toList();
  }

  private <T> Stream<T> all(Function<MetricTally, List<T>> ofMetric, Function<Group, List<T>> of) {
    return Stream.concat(
            metrics.values().stream()
                .map(
                    tally -> {
                      synchronized (tally) {
                        return ofMetric.apply(tally);
                      }
                    }),
            requests.values().stream().map(of))
        .flatMap(List::stream);
  }
}
