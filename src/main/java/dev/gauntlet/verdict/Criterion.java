package dev.gauntlet.verdict;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.ObjectiveLimit;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A metric of requests and its limit.
 *
 * @param contract the contract of the request, or the group of users that sends it; empty for all
 * @param request the name of the request, in all journeys that use it; empty for the whole run
 * @param limit the limit in the unit of the metric: milliseconds, percent, per second or a count
 */
record Criterion(
    Optional<String> contract, Optional<String> request, ObjectiveMetric metric, double limit) {

  /**
   * @throws IllegalArgumentException if a request is named, but the metric exists only for a whole
   *     run
   */
  Criterion {
    if (request.isPresent() && metric.ofRunOnly()) {
      throw new IllegalArgumentException(metric.label() + " exists only for a whole run");
    }
  }

  /** Returns the subject, such as {@code ma create task p95}. */
  String subject() {
    boolean latency = metric.unit() == FigureUnit.MILLIS;
    return contract.map(name -> name + " ").orElse("")
        + request.map(name -> name + " ").orElse(latency ? "all requests " : "")
        + metric.label();
  }

  /** Returns the bound and limit, such as {@code <= 2000 ms}. */
  String bounds() {
    return metric.bound() + " " + metric.unit().plain(limit);
  }

  /** Returns the limit as a result contains it. */
  ObjectiveLimit allowed() {
    return new ObjectiveLimit(metric.bound(), limit, metric.unit().symbol());
  }

  Criterion withLimit(double other) {
    return new Criterion(contract, request, metric, other);
  }

  MeasuredFigure figure(RunData run, RequestData requests, double seconds) {
    return metric.source().of(new MeasuredFigure.Scope(run, requests, seconds));
  }

  boolean holds(MeasuredFigure figure) {
    return metric.bound().holds(figure.value(), limit);
  }

  /** Returns whether a run with these requests and this load has data for the criterion. */
  boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return switch (metric) {
      case USER_TIME -> planned.userSeconds() > 0;
      case ARRIVALS -> planned.arrivals() > 0;
      default -> request.isEmpty() || made(requests, request.get());
    };
  }

  private boolean made(Map<String, Set<String>> requests, String name) {
    return requests.entrySet().stream()
        .filter(each -> contract.isEmpty() || isOf(contract.get(), each.getKey()))
        .anyMatch(each -> each.getValue().contains(name));
  }

  private static boolean isOf(String name, String section) {
    return name.equals(JudgedScope.groupOf(section).orElse(section));
  }

  /** Returns whether the criterion applies to a request of a run. */
  private boolean isAbout(RequestKey key, RunData run) {
    return (request.isEmpty() || request.get().equals(key.request()))
        && (contract.isEmpty() || isOf(contract.get(), key, run));
  }

  /**
   * Returns whether a request belongs to a section of objectives: that of a contract, of another
   * requirement such as a Redis, or of a group of users. Requests of a journey to a system other
   * than its contract belong to the section of that system.
   */
  private static boolean isOf(String section, RequestKey key, RunData run) {
    String own = run.header().contracts().get(key.journey());
    Map<String, Set<String>> called = run.header().scope().called();
    return section.equals(own)
        || key.isOfGroup(section)
        || called.getOrDefault(section, Set.of()).contains(key.request())
            && (own == null || !called.getOrDefault(own, Set.of()).contains(key.request()));
  }

  /** Returns the sum of those requests to which the criterion applies. */
  RequestData of(List<RequestData> requests, RunData run) {
    return RequestData.together(
        new RequestKey(RunData.ALL, request.orElse(RunData.ALL)),
        requests.stream().filter(data -> isAbout(data.key(), run)).toList());
  }

  /** Returns the state in a window; see {@link WindowState}. */
  WindowState in(LoadWindow window, RunData run) {
    RequestData sent = of(window.requests(), run);
    MeasuredFigure figure = figure(run, sent, window.seconds());
    if (figure.samples() > 0) {
      return holds(figure) ? WindowState.HELD : WindowState.BROKEN;
    }
    boolean waitedFor = window.underWay().stream().anyMatch(key -> isAbout(key, run));
    return sent.bad() > 0 || waitedFor && sent.ended() == 0
        ? WindowState.BROKEN
        : WindowState.NO_DATA;
  }
}
