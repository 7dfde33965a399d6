package dev.gauntlet.report;

import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.result.AuditResult;
import dev.gauntlet.result.HopResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The result of the audit of pushes as lines of text. */
public final class AuditTable {

  /** The counts that are printed if they are not 0. */
  private static final Set<DeliveryCount> FURTHER =
      EnumSet.complementOf(
          EnumSet.of(DeliveryCount.PUBLISHED, DeliveryCount.EXPECTED, DeliveryCount.DELIVERED));

  private AuditTable() {}

  static List<String> lines(AuditResult audit) {
    List<String> lines = new ArrayList<>(sentences(audit.counts()));
    if (!audit.hops().isEmpty()) {
      lines.add("");
      lines.addAll(hops(audit).lines());
    }
    return lines;
  }

  /**
   * Returns the number of due and received deliveries, followed by each other count that is not 0.
   */
  public static List<String> sentences(DeliveryCounts counts) {
    String rest =
        FURTHER.stream()
            .filter(what -> counts.of(what) != 0)
            .map(what -> NumberText.count(counts.of(what)) + " " + what)
            .collect(Collectors.joining(", "));
    return List.of(
        "pushes: %s messages published, %s deliveries due, %s of them arrived%s"
            .formatted(
                NumberText.count(counts.of(DeliveryCount.PUBLISHED)),
                NumberText.count(counts.of(DeliveryCount.EXPECTED)),
                NumberText.count(dueAndCame(counts)),
                further(counts.of(DeliveryCount.DELIVERED) - dueAndCame(counts))),
        rest.isEmpty() ? "none lost, duplicated, reordered or misdelivered" : rest);
  }

  private static long dueAndCame(DeliveryCounts counts) {
    return counts.of(DeliveryCount.EXPECTED) - counts.of(DeliveryCount.LOST);
  }

  /**
   * Describes deliveries that were not due: to users that were just starting or leaving, or of a
   * message that the platform had not confirmed.
   */
  private static String further(long notDue) {
    return notDue > 0 ? ", and " + NumberText.count(notDue) + " that were not due" : "";
  }

  private static TextTable hops(AuditResult audit) {
    TextTable table = new TextTable(1, "hop", "messages", "p50", "p95", "p99", "max");
    for (HopResult hop : audit.hops()) {
      table.row(
          hop.name(),
          NumberText.count(hop.count()),
          NumberText.brief(hop.latencyMs().p50()),
          NumberText.brief(hop.latencyMs().p95()),
          NumberText.brief(hop.latencyMs().p99()),
          NumberText.brief(hop.latencyMs().max()));
    }
    return table;
  }
}
