package dev.gauntlet.admission;

import dev.gauntlet.measure.AdmissionCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The counts of a ledger, with descriptions of the first faults. */
final class AdmissionTally {

  /** The number of descriptions of each kind of fault. */
  private static final int MOST_FINDINGS = 3;

  private final Map<AdmissionCount, Long> counts = new EnumMap<>(AdmissionCount.class);
  private final Map<AdmissionCount, Integer> described = new EnumMap<>(AdmissionCount.class);
  private final List<String> findings = new ArrayList<>();

  void raise(AdmissionCount what) {
    raise(what, 1);
  }

  void raise(AdmissionCount what, long by) {
    counts.merge(what, by, Long::sum);
  }

  void fault(AdmissionCount what, long by, String finding) {
    raise(what, by);
    if (described.merge(what, 1, Integer::sum) <= MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  Map<AdmissionCount, Long> counts() {
    return new EnumMap<>(counts);
  }

  List<String> findings() {
    return List.copyOf(findings);
  }
}
