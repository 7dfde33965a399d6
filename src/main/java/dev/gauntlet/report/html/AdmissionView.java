package dev.gauntlet.report.html;

import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.report.AdmissionTable;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.RefusalTable;
import dev.gauntlet.result.RunResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of admission control as texts.
 *
 * @param refusals the refusals of each request by limit
 */
record AdmissionView(
    List<Contract> contracts, List<String> refusalColumns, List<List<String>> refusals) {

  /** A contract with its counts and the sentences about it. */
  record Contract(String name, List<Count> counts, List<String> sentences) {}

  /**
   * A count of the ledger.
   *
   * @param bad whether the count is a number of faults
   */
  record Count(String name, String number, boolean bad) {}

  /** Returns the view; null without admission control and without refusals. */
  static AdmissionView of(RunResult result) {
    List<AdmissionReading> admission = result.incidents().admission();
    List<List<String>> refusals = RefusalTable.rows(result);
    return admission.isEmpty() && refusals.isEmpty()
        ? null
        : new AdmissionView(
            admission.stream().map(AdmissionView::contract).toList(),
            RefusalTable.columns(),
            refusals);
  }

  private static Contract contract(AdmissionReading admission) {
    return new Contract(
        admission.contract(),
        Stream.of(AdmissionCount.values())
            .map(
                what ->
                    new Count(
                        what.toString(),
                        NumberText.count(admission.of(what)),
                        what.fault() && admission.of(what) > 0))
            .toList(),
        AdmissionTable.sentences(admission));
  }
}
