package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
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
  static List<LabeledValue> of(HealthResult health) {
    if (health == null) {
      return List.of();
    }
    HealthResult.Delays delays = health.delays();
    List<LabeledValue> facts = new ArrayList<>();
    facts.add(new LabeledValue("Users began later than planned by", times(delays.scheduleLagMs())));
    facts.add(new LabeledValue("Event loops ran late by", times(delays.loopDelayMs())));
    facts.add(new LabeledValue("Pauses for garbage collection", times(delays.pausesMs())));
    facts.add(
        new LabeledValue(
            "CPU of the load generator", shares(health.cpu().own(), health.cpu().ownMost())));
    facts.add(
        new LabeledValue(
            "CPU of the machine", shares(health.cpu().machine(), health.cpu().machineMost())));
    facts.add(new LabeledValue("Files and sockets open", use(health.descriptors())));
    facts.add(new LabeledValue("Connections of the machine", connections(health.ports())));
    facts.add(
        new LabeledValue("Requests that it could not send", NumberText.count(health.unsent())));
    return facts;
  }

  private static String times(ValueFigures figures) {
    return figures == null
        ? "none"
        : "p50 %s ms, p99 %s ms, at most %s ms"
            .formatted(
                NumberText.brief(figures.p50()),
                NumberText.brief(figures.p99()),
                NumberText.brief(figures.max()));
  }

  private static String shares(Double mean, Double most) {
    return mean == null
        ? UNKNOWN
        : "%s on average, at most %s".formatted(NumberText.percent(mean), NumberText.percent(most));
  }

  private static String use(Use use) {
    return use.most() == null
        ? UNKNOWN
        : "at most %s of %s"
            .formatted(
                NumberText.count(use.most()),
                use.limit() == null ? "an unknown limit" : NumberText.count(use.limit()));
  }

  /** The limit is that to one address and port; the machine may have many times as many. */
  private static String connections(Use ports) {
    return ports.most() == null
        ? UNKNOWN
        : "at most %s%s"
            .formatted(
                NumberText.count(ports.most()),
                ports.limit() == null
                    ? ""
                    : "; it can have %s to one address and port"
                        .formatted(NumberText.count(ports.limit())));
  }
}
