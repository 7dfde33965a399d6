package dev.gauntlet.report;

import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.List;

/** The refusals of each request by the limits that refused, as rows of text. */
public final class RefusalTable {

  private RefusalTable() {}

  public static List<String> columns() {
    return List.of("refused", "journey", "by limit", "count", "p50", "p95", "p99", "max");
  }

  /** Returns a row for each request and limit. Latencies are in milliseconds. */
  public static List<List<String>> rows(RunResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (RequestResult request : result.work().requests()) {
      request
          .refusals()
          .forEach((limit, latencies) -> rows.add(row(request, limit, latencies)));
    }
    return rows;
  }

  private static List<String> row(RequestResult request, String limit, ValueFigures latencies) {
    return List.of(
        request.name(),
        request.journey(),
        limit,
        NumberText.count(latencies.count()),
        NumberText.brief(latencies.p50()),
        NumberText.brief(latencies.p95()),
        NumberText.brief(latencies.p99()),
        NumberText.brief(latencies.max()));
  }
}
