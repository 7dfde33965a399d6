package dev.gauntlet.report;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.result.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The errors of a run as Locust's table of failures. */
final class FailuresCsv {

  private FailuresCsv() {}

  static void write(Writer out, RunResult result) throws IOException {
    Csv.write(
        out,
        LocustColumns.failures(),
        rows -> {
          for (ErrorCount error : result.errors()) {
            rows.write(List.of(error.journey(), error.request(), error.message(), error.count()));
          }
        });
  }
}
