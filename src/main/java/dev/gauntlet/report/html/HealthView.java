package dev.gauntlet.report.html;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.result.HealthFinding;
import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.HealthResult.Use;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of the load generator for people.
 *
 * @param findings by which the run is invalid
 * @param delays what it was late by, or stood still for
 * @param uses what it used
 */
record HealthView(List<String> findings, List<Delay> delays, List<Fact> uses) {

  /** Milliseconds as text. */
  record Delay(String name, String count, String p50, String p95, String p99, String max) {}

  /** Null where nobody watched it. */
  static HealthView of(HealthResult health) {
    return health == null
        ? null
        : new HealthView(
            health.findings().stream().map(HealthFinding::message).toList(),
            delays(health),
            uses(health));
  }

  private static List<Delay> delays(HealthResult health) {
    List<Delay> delays = new ArrayList<>();
    add(delays, "Users began later than planned by", health.scheduleLagMs());
    add(delays, "Event loops ran what was due later by", health.loopDelayMs());
    add(delays, "Garbage collection stopped it for", health.pausesMs());
    return delays;
  }

  private static void add(List<Delay> delays, String name, ValueFigures figures) {
    if (figures != null) {
      delays.add(
          new Delay(
              name,
              Numbers.count(figures.count()),
              Numbers.brief(figures.p50()),
              Numbers.brief(figures.p95()),
              Numbers.brief(figures.p99()),
              Numbers.brief(figures.max())));
    }
  }

  private static List<Fact> uses(HealthResult health) {
    List<Fact> uses = new ArrayList<>();
    add(uses, "CPU of the load generator", health.cpu().own(), health.cpu().ownMost());
    add(uses, "CPU of its machine", health.cpu().machine(), health.cpu().machineMost());
    add(uses, "File descriptors", health.descriptors());
    add(uses, "Connections of its machine", health.ports());
    if (health.unsent() > 0) {
      uses.add(new Fact("Requests that it could not send", Numbers.count(health.unsent())));
    }
    return uses;
  }

  private static void add(List<Fact> uses, String name, Double mean, Double most) {
    if (mean != null && most != null) {
      uses.add(
          new Fact(
              name,
              "%s on average, at most %s".formatted(Numbers.percent(mean), Numbers.percent(most))));
    }
  }

  private static void add(List<Fact> uses, String name, Use use) {
    if (use.most() != null) {
      String limit = use.limit() == null ? "" : ", limit " + Numbers.count(use.limit());
      uses.add(new Fact(name, "at most %s%s".formatted(Numbers.count(use.most()), limit)));
    }
  }
}
