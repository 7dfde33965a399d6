package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The expansion of {@code each-contract} sections. reference.conf documents the settings of a
 * contract once, under {@code each-contract}; this class copies them to the name of each contract,
 * so that environment variables can set their keys.
 */
final class ContractSections {

  /** The sections that may contain a section per contract. */
  static final List<String> OF_CONTRACTS = List.of("target", "objectives");

  private static final String EACH = "each-contract";

  private ContractSections() {}

  static Config in(Config reference, List<String> contracts) {
    List<String> named = new ArrayList<>(contracts);
    OF_CONTRACTS.forEach(section -> named.removeAll(misnamed(reference, section, contracts)));
    return in(reference.root(), named).toConfig();
  }

  /** Returns the contracts whose name is also the name of a setting of the section. */
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
