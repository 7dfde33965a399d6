package dev.gauntlet.result;

import java.util.List;

/**
 * What a run amounts to, and why.
 *
 * @param reasons a sentence each, the weightiest first; never empty
 * @param remarks a sentence each, to be read beside the reasons; they decide nothing
 */
public record Verdict(VerdictStatus status, List<String> reasons, List<String> remarks) {

  /** A verdict of an earlier Gauntlet lacks what came later. */
  public Verdict {
    remarks = remarks == null ? List.of() : remarks;
  }

  public boolean passed() {
    return status == VerdictStatus.PASSED;
  }
}
