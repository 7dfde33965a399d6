package dev.gauntlet.result;

import java.util.List;

/**
 * What a run amounts to, and why.
 *
 * @param reasons a sentence each, the weightiest first; never empty
 */
public record Verdict(VerdictStatus status, List<String> reasons) {

  public boolean passed() {
    return status == VerdictStatus.PASSED;
  }
}
