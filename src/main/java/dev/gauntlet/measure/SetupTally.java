package dev.gauntlet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts set-up steps by name. Guarded by itself. */
final class SetupTally {

  private Map<String, SetupCount> counts = new LinkedHashMap<>();

  synchronized void add(String name, OutcomeKind kind, long micros) {
    SetupCount one =
        new SetupCount(
            name,
            kind == OutcomeKind.OK ? 1 : 0,
            kind == OutcomeKind.REFUSED ? 1 : 0,
            kind.bad() ? 1 : 0,
            micros,
            micros);
    counts.merge(name, one, SetupCount::plus);
  }

  /** What was counted since the last call. */
  synchronized List<SetupCount> drain() {
    List<SetupCount> drained = List.copyOf(counts.values());
    counts = new LinkedHashMap<>();
    return drained;
  }
}
