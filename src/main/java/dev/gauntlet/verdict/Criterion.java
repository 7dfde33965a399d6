package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
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
      default -> selector().appliesTo(requests);
    };
  }

  private RequestSelector selector() {
    return new RequestSelector(contract, request);
  }

  /** Returns the sum of those requests to which the criterion applies. */
  RequestData of(List<RequestData> requests, RunData run) {
    return selector().of(requests, run);
  }

  /** Returns the state in a window; see {@link WindowState}. */
  WindowState in(LoadWindow window, RunData run) {
    RequestData sent = of(window.requests(), run);
    MeasuredFigure figure = figure(run, sent, window.seconds());
    if (figure.samples() > 0) {
      return holds(figure) ? WindowState.HELD : WindowState.BROKEN;
    }
    boolean waitedFor = window.underWay().stream().anyMatch(key -> selector().isAbout(key, run));
    return sent.bad() > 0 || waitedFor && sent.ended() == 0
        ? WindowState.BROKEN
        : WindowState.NO_DATA;
  }
}
