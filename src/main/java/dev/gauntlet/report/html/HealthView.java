package dev.gauntlet.report.html;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.HealthResult.Use;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.List;

/** Whether the load generator itself was sound, as a list of facts. */
final class HealthView {

  private static final String UNKNOWN = "not told";

  private HealthView() {}

  /** Empty where nobody watched it. */
  static List<Fact> of(HealthResult health) {
    if (health == null) {
      return List.of();
    }
    HealthResult.Delays delays = health.delays();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Users began later than planned by", times(delays.scheduleLagMs())));
    facts.add(new Fact("Event loops ran late by", times(delays.loopDelayMs())));
    facts.add(new Fact("Pauses for garbage collection", times(delays.pausesMs())));
    facts.add(
        new Fact("CPU of the load generator", shares(health.cpu().own(), health.cpu().ownMost())));
    facts.add(
        new Fact("CPU of the machine", shares(health.cpu().machine(), health.cpu().machineMost())));
    facts.add(new Fact("Files and sockets open", use(health.descriptors())));
    facts.add(new Fact("Connections of the machine", connections(health.ports())));
    facts.add(new Fact("Requests that it could not send", Numbers.count(health.unsent())));
    return facts;
  }

  private static String times(ValueFigures figures) {
    return figures == null
        ? "none"
        : "p50 %s ms, p99 %s ms, at most %s ms"
            .formatted(
                Numbers.brief(figures.p50()),
                Numbers.brief(figures.p99()),
                Numbers.brief(figures.max()));
  }

  private static String shares(Double mean, Double most) {
    return mean == null
        ? UNKNOWN
        : "%s on average, at most %s".formatted(Numbers.percent(mean), Numbers.percent(most));
  }

  private static String use(Use use) {
    return use.most() == null
        ? UNKNOWN
        : "at most %s of %s"
            .formatted(
                Numbers.count(use.most()),
                use.limit() == null ? "an unknown limit" : Numbers.count(use.limit()));
  }

  /** The limit is that to one address and port; the machine may have many times as many. */
  private static String connections(Use ports) {
    return ports.most() == null
        ? UNKNOWN
        : "at most %s%s"
            .formatted(
                Numbers.count(ports.most()),
                ports.limit() == null
                    ? ""
                    : "; it can have %s to one address and port"
                        .formatted(Numbers.count(ports.limit())));
  }
}
