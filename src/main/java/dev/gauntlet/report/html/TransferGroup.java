package dev.gauntlet.report.html;

import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.report.TransferTable;
import dev.gauntlet.result.RunResult;
import java.util.Arrays;
import java.util.List;

/** A network figure with a row for each request. */
record TransferGroup(String title, List<List<String>> rows) {

  /** Returns a group for each figure that has a value. */
  static List<TransferGroup> of(RunResult result) {
    return Arrays.stream(TransferFigure.values())
        .map(
            figure ->
                new TransferGroup(
                    TransferTable.title(figure), TransferTable.rows(result, figure)))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }
}
