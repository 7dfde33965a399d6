package dev.gauntlet.target.probe;

import dev.gauntlet.config.Section;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which contracts a probe is about. */
final class ProbedContracts {

  private static final String BASE_URL = "base-url";
  private static final String CONTRACT = "contract";
  private static final String KIND = "kind";
  private static final String REMOTE = "remote";

  private ProbedContracts() {}

  /**
   * Those that have a target of their own; for a target or file named alone the contract of that
   * name, or else the first that is known; none where the configuration names other systems alone;
   * with no target at all every one that the embedded platform serves.
   *
   * @param known all that journeys speak, the usual one first
   * @param documented these and all with a file, which may have a target too
   * @param systems whether the configuration names systems beside contracts
   */
  static Set<String> of(
      Section target, Set<String> known, Set<String> documented, boolean systems) {
    Set<String> own = new LinkedHashSet<>(documented);
    own.removeIf(name -> !target.section(name).has(BASE_URL));
    if (!own.isEmpty()) {
      return own;
    }
    boolean one = target.has(BASE_URL) || target.has(CONTRACT);
    if (one) {
      return Set.of(named(target, known));
    }
    boolean started =
        target.optionalText(KIND).filter(kind -> !kind.equals(REMOTE)).isPresent();
    return systems && !started ? Set.of() : known;
  }

  private static String named(Section target, Set<String> known) {
    return target.optionalText(CONTRACT).filter(known::contains).orElseGet(() -> known.iterator().next());
  }
}
