package dev.gauntlet.report;

import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The console output at the end of a suite. */
public final class SuiteTable {

  private SuiteTable() {}

  /**
   * Returns a row for each simulation, the reasons of those that did not pass, and the outcome of
   * the suite last.
   *
   * @param folder the directory of the suite
   */
  public static String of(SuiteResult suite, Path folder) {
    List<String> lines = new ArrayList<>(table(suite).lines());
    if (!suite.reasons().isEmpty()) {
      lines.add("");
      suite.reasons().forEach(reason -> lines.add("  " + reason));
    }
    suite.members().stream()
        .filter(member -> !member.passed() && member.ran())
        .forEach(member -> lines.addAll(reasons(member)));
    suite.members().stream()
        .filter(member -> !member.ran())
        .findFirst()
        .filter(first -> suite.reasons().isEmpty())
        .ifPresent(first -> lines.addAll(List.of("", stop(first))));
    lines.add("");
    lines.add(outcome(suite));
    lines.add("All files of this suite are in " + folder);
    return PrintableText.of(String.join("\n", lines) + "\n");
  }

  private static TextTable table(SuiteResult suite) {
    TextTable table = new TextTable(2, "", "simulation", "requests", "failures", "p95 ms", "time");
    table.rule();
    for (Member member : suite.members()) {
      SuiteResult.Answers answers = member.answers();
      table.row(
          word(member),
          member.simulation(),
          NumberText.count(answers.requests()),
          NumberText.count(answers.failures()),
          answers.p95Ms() == null ? "-" : NumberText.brief(answers.p95Ms()),
          NumberText.clock(Duration.ofSeconds(Math.round(member.seconds()))));
    }
    return table;
  }

  private static String stop(Member first) {
    return "Not run from %s on: %s.".formatted(first.simulation(), first.reasons().get(0));
  }

  private static String word(Member member) {
    return member.passed() ? member.status() : member.status().toUpperCase(Locale.ROOT);
  }

  private static List<String> reasons(Member member) {
    List<String> lines = new ArrayList<>(List.of("", member.simulation()));
    member.reasons().forEach(reason -> lines.add("  " + reason));
    return lines;
  }

  /** Returns the last line of the table. */
  public static String outcome(SuiteResult suite) {
    long passed = suite.members().stream().filter(Member::passed).count();
    String all = NumberText.counted(suite.members().size(), "simulation");
    return suite.passed()
        ? "PASSED: all %s of %s passed.".formatted(all, suite.suite())
        : "%s: %s of %s of %s passed."
            .formatted(
                suite.status().toString().toUpperCase(Locale.ROOT), passed, all, suite.suite());
  }
}
