package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;

/**
 * What reference.conf documents once for all contracts, under {@code each-contract}, under the name
 * of each of them: so its keys can be set by variables.
 */
final class ContractSections {

  private static final String EACH = "each-contract";

  private ContractSections() {}

  static Config in(Config reference, List<String> contracts) {
    return in(reference.root(), contracts).toConfig();
  }

  /** The contracts that are called as a setting of {@code target} is. */
  static List<String> misnamed(Config reference, List<String> contracts) {
    return reference.root().get("target") instanceof ConfigObject target
        ? contracts.stream().filter(target::containsKey).toList()
        : List.of();
  }

  private static ConfigObject in(ConfigObject object, List<String> contracts) {
    ConfigObject named = object;
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      if (entry.getValue() instanceof ConfigObject below) {
        named = named.withValue(entry.getKey(), in(below, contracts));
      }
    }
    ConfigValue each = named.get(EACH);
    if (each == null) {
      return named;
    }
    for (String contract : contracts) {
      if (!object.containsKey(contract)) {
        named = named.withValue(contract, each);
      }
    }
    return named.withoutKey(EACH);
  }
}
