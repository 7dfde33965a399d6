package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that must hold.
 *
 * @param request the request it is about, in all journeys that use it; empty for the whole run
 * @param limit in milliseconds, per cent, per second or a count, as the metric has it
 */
public record Objective(Optional<String> request, Metric metric, double limit) {

  /**
   * @throws IllegalArgumentException if the metric tells of a run only and a request is named
   */
  public Objective {
    if (request.isPresent() && metric.ofRunOnly()) {
      throw new IllegalArgumentException(metric.label() + " is known of a whole run only");
    }
  }

  /** An objective for one request, such as p95 within 2000 (milliseconds). */
  public static Objective of(String request, Metric metric, double limit) {
    return new Objective(Optional.of(request), metric, limit);
  }

  /** An objective for all requests of a run together. */
  public static Objective ofRun(Metric metric, double limit) {
    return new Objective(Optional.empty(), metric, limit);
  }

  /** Known before the run and the same in every run: {@code create task p95 <= 2000 ms}. */
  public String name() {
    return subject() + " " + metric.bound() + " " + withUnit(number(limit, "0.###"));
  }

  /** Judges it. Without a single sample it does not hold: nobody knows. */
  ObjectiveResult judge(RunData run) {
    RequestData requests = request.map(run::request).orElseGet(run::total);
    Figure figure = metric.source().of(run, requests);
    boolean known = figure.samples() > 0;
    boolean holds = known && metric.bound().holds(figure.value(), limit);
    return new ObjectiveResult(
        name(),
        null,
        request.orElse(null),
        metric.key(),
        null,
        metric.bound(),
        limit,
        null,
        known ? figure.value() : null,
        metric.unit().symbol(),
        figure.samples(),
        1,
        null,
        null,
        null,
        holds ? ObjectiveStatus.PASSED : ObjectiveStatus.FAILED,
        false,
        null,
        known ? sentence(figure) : subject() + ": no samples.");
  }

  /** Whether a run that makes these requests and this load can tell anything about it. */
  boolean appliesTo(Set<String> requests, PlannedLoad planned) {
    return switch (metric) {
      case USER_TIME -> planned.userSeconds() > 0;
      case ARRIVALS -> planned.arrivals() > 0;
      default -> request.isEmpty() || requests.contains(request.get());
    };
  }

  boolean sameSubject(Objective other) {
    return request.equals(other.request) && metric == other.metric;
  }

  private String subject() {
    boolean latency = metric.unit() == Unit.MILLIS;
    return request.map(name -> name + " ").orElse(latency ? "all requests " : "") + metric.label();
  }

  private String sentence(Figure figure) {
    return "%s: %s, limit %s (%s samples)."
        .formatted(
            subject(),
            withUnit(number(figure.value(), "#,##0.###")),
            withUnit(number(limit, "#,##0.###")),
            number(figure.samples(), "#,##0"));
  }

  private String withUnit(String number) {
    return (number + " " + metric.unit().symbol()).strip();
  }

  private static String number(double value, String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
