package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What reference.conf documents once for all contracts, under {@code each-contract}, under the name
 * of each of them: so its keys can be set by variables.
 */
final class ContractSections {

  /** The sections in which each contract may have one of its name. */
  static final List<String> OF_CONTRACTS = List.of("target", "objectives");

  private static final String EACH = "each-contract";

  private ContractSections() {}

  static Config in(Config reference, List<String> contracts) {
    List<String> named = new ArrayList<>(contracts);
    OF_CONTRACTS.forEach(section -> named.removeAll(misnamed(reference, section, contracts)));
    return in(reference.root(), named).toConfig();
  }

  /** The contracts that are called as a setting of a section is. */
  static List<String> misnamed(Config reference, String section, List<String> contracts) {
    return reference.root().get(section) instanceof ConfigObject settings
        ? contracts.stream().filter(settings::containsKey).toList()
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
