package dev.gauntlet.report.files;

import dev.gauntlet.record.AtomicFile;
import dev.gauntlet.report.PrintableText;
import dev.gauntlet.report.SuiteTable;
import dev.gauntlet.report.html.SuitePage;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.SuiteFolder;
import dev.gauntlet.result.SuiteResult;
import java.io.IOException;
import java.util.Locale;

/** A writer of the files in a suite's directory. */
public final class SuiteOutputs {

  private SuiteOutputs() {}

  /**
   * Writes all files and replaces earlier ones.
   *
   * @throws IOException if one cannot be written
   */
  public static void write(RunFolder folder, SuiteResult suite) throws IOException {
    suite.write(folder.path().resolve(SuiteFolder.RESULT));
    AtomicFile.write(folder.junit(), out -> JUnitXml.write(out, suite));
    AtomicFile.write(folder.summary(), out -> out.write(summary(folder, suite)));
    AtomicFile.write(folder.report(), out -> new SuitePage(folder.name(), suite).write(out));
  }

  /**
   * Returns the console table as Markdown code, so that it stays aligned and no text in it is
   * markup.
   */
  private static String summary(RunFolder folder, SuiteResult suite) {
    String table = SuiteTable.of(suite, folder.path().getFileName()).replace("```", "` ` `");
    return "## %s: %s%n%n```%n%s```%n"
        .formatted(
            PrintableText.line(suite.suite()),
            suite.status().toString().toUpperCase(Locale.ROOT),
            table)
        .replace(System.lineSeparator(), "\n");
  }
}
