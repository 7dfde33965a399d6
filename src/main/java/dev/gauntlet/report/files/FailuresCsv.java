package dev.gauntlet.report.files;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The errors of a run in the format of Locust's table of failures. A metric without a value is not
 * a failure.
 */
final class FailuresCsv {

  private FailuresCsv() {}

  static void write(Writer out, RunResult result) throws IOException {
    CsvTable.write(
        out,
        LocustColumns.failures(),
        rows -> {
          for (ErrorResult error : result.incidents().errors()) {
            if (!error.outcome().equals(ErrorCount.REJECTED)) {
              rows.write(List.of(error.journey(), error.request(), error.message(), error.count()));
            }
          }
        });
  }
}
