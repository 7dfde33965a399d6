package dev.gauntlet.report.html;

import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.MessageTimeline;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.AuditResult;
import dev.gauntlet.result.HopResult;
import dev.gauntlet.result.LatencyMs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result of the audit of pushes as texts.
 *
 * @param hops the hops with their latencies in milliseconds
 * @param worst the streams with the most faults
 * @param slowest the slowest messages with their steps
 */
record AuditView(
    List<Count> counts,
    List<HopTimes> hops,
    List<ChannelFaults> worst,
    List<SlowDelivery> slowest) {

  /** The counts that are not faults of the platform. */
  private static final Set<DeliveryCount> BLAMELESS =
      EnumSet.of(
          DeliveryCount.PUBLISHED,
          DeliveryCount.EXPECTED,
          DeliveryCount.DELIVERED,
          DeliveryCount.RECOVERED,
          DeliveryCount.EXCUSED,
          DeliveryCount.FOREIGN);

  /**
   * A count of the audit.
   *
   * @param bad whether the count is a number of faults
   */
  record Count(String name, String number, boolean bad) {}

  record HopTimes(String name, String count, List<String> latencies) {}

  /** A stream and its faults. */
  record ChannelFaults(String channel, String publisher, String faults) {}

  /** The steps of a slow message. */
  record SlowDelivery(String name, String millis, List<Step> steps) {}

  /**
   * A step of a message, as a bar.
   *
   * @param from the start of the bar, in percent of the whole time
   * @param width the width of the bar, in percent
   */
  record Step(String name, String millis, double from, double width) {}

  /** Returns the view; null without an audit. */
  static AuditView of(AuditResult audit) {
    if (audit == null) {
      return null;
    }
    return new AuditView(
        counts(audit.counts()),
        audit.hops().stream().map(AuditView::hop).toList(),
        audit.worst().stream()
            .map(each -> new ChannelFaults(each.channel(), each.publisher(), faults(each.counts())))
            .toList(),
        audit.slowest().stream().map(AuditView::way).toList());
  }

  private static List<Count> counts(DeliveryCounts counts) {
    return Stream.of(DeliveryCount.values())
        .map(
            what ->
                new Count(
                    what.toString(),
                    NumberText.count(counts.of(what)),
                    counts.of(what) > 0 && !BLAMELESS.contains(what)))
        .toList();
  }

  private static String faults(DeliveryCounts counts) {
    return String.join(
        ", ",
        Stream.of(DeliveryCount.values())
            .filter(what -> counts.of(what) > 0 && !BLAMELESS.contains(what))
            .map(what -> NumberText.count(counts.of(what)) + " " + what)
            .toList());
  }

  private static HopTimes hop(HopResult hop) {
    LatencyMs latency = hop.latencyMs();
    return new HopTimes(
        hop.name(),
        NumberText.count(hop.count()),
        Stream.of(latency.p50(), latency.p95(), latency.p99(), latency.max())
            .map(NumberText::brief)
            .toList());
  }

  private static SlowDelivery way(MessageTimeline waterfall) {
    List<Step> steps = new ArrayList<>();
    double before = 0;
    for (MessageTimeline.Stamp stamp : waterfall.stamps()) {
      steps.add(
          new Step(
              stamp.name(),
              NumberText.brief(stamp.millis()),
              percent(before, waterfall),
              percent(stamp.millis() - before, waterfall)));
      before = stamp.millis();
    }
    String name =
        "%s, %s, no. %s"
            .formatted(waterfall.channel(), waterfall.publisher(), waterfall.sequence());
    return new SlowDelivery(name, NumberText.brief(waterfall.millis()), steps);
  }

  private static double percent(double millis, MessageTimeline of) {
    return of.millis() == 0 ? 0 : Math.round(1000 * millis / of.millis()) / 10.0;
  }
}
