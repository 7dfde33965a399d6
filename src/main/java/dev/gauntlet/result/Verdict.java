package dev.gauntlet.result;

import java.util.List;

/**
 * The verdict of a run with its reasons.
 *
 * @param reasons a sentence each, the most important first; never empty
 * @param remarks a sentence each, printed beside the reasons; without effect on the verdict
 */
public record Verdict(VerdictStatus status, List<String> reasons, List<String> remarks) {

  /** Replaces fields that the verdict of an earlier version lacks. */
  public Verdict {
    remarks = remarks == null ? List.of() : remarks;
  }

  public boolean passed() {
    return status == VerdictStatus.PASSED;
  }
}
