package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.SuiteTable;
import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Member;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a suite, with a row for each simulation and a link to the report of its run. */
public final class SuitePage {

  private final String id;
  private final SuiteResult suite;

  /**
   * @param id the name of the suite's directory
   */
  public SuitePage(String id, SuiteResult suite) {
    this.id = id;
    this.suite = suite;
  }

  /** A simulation as a row of the template. */
  record Row(
      String status,
      String name,
      String link,
      String requests,
      String failures,
      String p95,
      String time,
      List<String> reasons) {

    static Row of(Member member) {
      SuiteResult.Answers answers = member.answers();
      boolean hasRun = member.ran() && !member.status().equals(SuiteResult.NO_RESULT);
      return new Row(
          member.status(),
          member.simulation(),
          hasRun ? member.folder() + "/report.html" : "",
          NumberText.count(answers.requests()),
          NumberText.count(answers.failures()),
          answers.p95Ms() == null ? "-" : NumberText.brief(answers.p95Ms()),
          NumberText.clock(Duration.ofSeconds(Math.round(member.seconds()))),
          member.passed() ? List.of() : member.reasons());
    }
  }

  /** Writes the page. */
  public void write(Writer out) throws IOException {
    PageTemplates.evaluate(
        "suite.peb",
        Map.of(
            "css", PageTemplates.resource("report.css"),
            "suite", suite.suite(),
            "id", id,
            "began", TimeText.day(suite.start()),
            "status", suite.status().toString(),
            "word", suite.status().toString().toUpperCase(Locale.ROOT),
            "outcome", SuiteTable.outcome(suite),
            "reasons", suite.reasons(),
            "rows", suite.members().stream().map(Row::of).toList()),
        out);
  }
}
