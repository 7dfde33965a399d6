package dev.gauntlet.report.files;

import dev.gauntlet.result.ErrorResult;
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
          for (ErrorResult error : result.errors()) {
            rows.write(List.of(error.journey(), error.request(), error.message(), error.count()));
          }
        });
  }
}
