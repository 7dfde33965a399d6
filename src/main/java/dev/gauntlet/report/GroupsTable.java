package dev.gauntlet.report;

import dev.gauntlet.result.GroupResult;
import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.OutcomeCounts;
import java.util.List;

/** The groups of users of a run as rows of text, for all outputs. */
public final class GroupsTable {

  private GroupsTable() {}

  public static List<String> columns() {
    return List.of(
        "group", "users", "completed", "requests", "failures", "refused", "p50", "p95", "p99");
  }

  /** Returns a row for each group. Latencies are in milliseconds. */
  public static List<List<String>> rows(List<GroupResult> groups) {
    return groups.stream().map(GroupsTable::row).toList();
  }

  private static List<String> row(GroupResult group) {
    OutcomeCounts counts = group.totals().counts();
    LatencyMs latency = group.totals().latencyMs();
    return List.of(
        group.name(),
        NumberText.count(group.peakUsers()),
        NumberText.count(group.journeys().completed()),
        NumberText.count(counts.ended()),
        "%s (%s)".formatted(NumberText.count(counts.bad()), NumberText.percent(counts.badShare())),
        NumberText.count(counts.refused()),
        latency == null ? "-" : NumberText.brief(latency.p50()),
        latency == null ? "-" : NumberText.brief(latency.p95()),
        latency == null ? "-" : NumberText.brief(latency.p99()));
  }
}
