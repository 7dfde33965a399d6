package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A check for keys of a file whose {@code ${?name}} refer back to themselves and therefore have no
 * value. The HOCON library treats such keys as absent.
 */
final class SubstitutionCycles {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\??([^}]+)}");

  private final Map<String, ConfigValue> referring = new HashMap<>();

  private SubstitutionCycles(ConfigObject file) {
    LeafValues.visit(file, this::collect);
  }

  /**
   * Reports each of them as a problem.
   *
   * @param file the file with its substitutions
   * @param resolved the whole configuration after substitution
   */
  static void reject(Config file, ConfigObject resolved, Problems problems) {
    SubstitutionCycles cycles = new SubstitutionCycles(file.root());
    cycles.referring.forEach(
        (path, value) -> {
          if (!resolved.toConfig().hasPath(path) && cycles.leadsTo(path)) {
            problems.add(
                path,
                path + " refers to itself and has no value: replace its ${...} by a value",
                Origin.of(value.origin()));
          }
        });
  }

  private void collect(List<String> elements, ConfigValue value) {
    if (REFERENCE.matcher(value.render()).find()) {
      referring.put(ConfigUtil.joinPath(elements), value);
    }
  }

  private boolean leadsTo(String path) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(references(path));
    while (!next.isEmpty()) {
      String reference = next.pop();
      if (reference.equals(path)) {
        return true;
      }
      if (seen.add(reference)) {
        next.addAll(references(reference));
      }
    }
    return false;
  }

  private List<String> references(String path) {
    return referring.containsKey(path)
        ? REFERENCE
            .matcher(referring.get(path).render())
            .results()
            .map(result -> result.group(1))
            .toList()
        : List.of();
  }
}
