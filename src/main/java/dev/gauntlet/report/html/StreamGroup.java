package dev.gauntlet.report.html;

import dev.gauntlet.report.StreamTable;
import dev.gauntlet.result.RunResult;
import java.util.List;

/** A request whose answers are streamed, with a row for each figure. */
record StreamGroup(String title, List<List<String>> rows) {

  static List<StreamGroup> of(RunResult result) {
    return StreamTable.requests(result).stream()
        .map(
            request ->
                new StreamGroup(StreamTable.name(request), StreamTable.rows(request.streams())))
        .toList();
  }
}
