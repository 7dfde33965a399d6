package dev.gauntlet.target.probe;

import dev.gauntlet.config.Section;
import java.util.LinkedHashSet;
import java.util.Set;

/** The contracts that a probe tests. */
final class ProbedContracts {

  private static final String BASE_URL = "base-url";
  private static final String CONTRACT = "contract";
  private static final String KIND = "kind";
  private static final String REMOTE = "remote";

  private ProbedContracts() {}

  /**
   * Returns the contracts that have a target of their own. For a target or file without a contract,
   * it returns the contract of that name, or else the first known one. If the configuration names
   * only other systems, it returns none. Without any target it returns every contract of the
   * embedded platform.
   *
   * @param known all contracts of journeys, the default first
   * @param documented all known contracts and all with a file, which may have a target, too
   * @param systems whether the configuration names systems other than contracts
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
