package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.HealthResult.Use;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.List;

/** The health of the load generator as a list of facts. */
final class HealthView {

  private static final String UNKNOWN = "unknown";

  private HealthView() {}

  /** Returns the facts; empty if the load generator was not observed. */
  static List<LabeledValue> of(HealthResult health) {
    if (health == null) {
      return List.of();
    }
    HealthResult.Delays delays = health.delays();
    List<LabeledValue> facts = new ArrayList<>();
    facts.add(new LabeledValue("Delay of user starts", times(delays.scheduleLagMs())));
    facts.add(new LabeledValue("Delay of event loops", times(delays.loopDelayMs())));
    facts.add(new LabeledValue("Garbage collection pauses", times(delays.pausesMs())));
    facts.add(
        new LabeledValue(
            "CPU of the load generator", shares(health.cpu().own(), health.cpu().ownMost())));
    facts.add(
        new LabeledValue(
            "CPU of the machine", shares(health.cpu().machine(), health.cpu().machineMost())));
    facts.add(new LabeledValue("Open files and sockets", use(health.descriptors())));
    facts.add(new LabeledValue("Connections of the machine", connections(health.ports())));
    facts.add(
        new LabeledValue("Requests that could not be sent", NumberText.count(health.unsent())));
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

  /**
   * Returns the number of connections. The limit applies to one address and port; the machine may
   * have many times as many.
   */
  private static String connections(Use ports) {
    return ports.most() == null
        ? UNKNOWN
        : "at most %s%s"
            .formatted(
                NumberText.count(ports.most()),
                ports.limit() == null
                    ? ""
                    : "; the limit is %s to one address and port"
                        .formatted(NumberText.count(ports.limit())));
  }
}
