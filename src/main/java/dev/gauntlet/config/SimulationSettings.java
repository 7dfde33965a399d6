package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings that a simulation has of its own, such as the limits of the platform on which it
 * runs: {@code scenarios.NAME.settings}, where a simulation in a folder has a nested name.
 */
final class SimulationSettings {

  private static final String SCENARIOS = "scenarios";
  private static final String SETTINGS = "settings";

  private SimulationSettings() {}

  /** Returns the settings of a simulation; empty if it has none. */
  static Config in(Config reference, String simulation) {
    List<String> path = new ArrayList<>(List.of(SCENARIOS));
    path.addAll(List.of(simulation.split("\\.")));
    path.add(SETTINGS);
    return ConfigPath.find(reference.root(), path)
        .map(ConfigObject::toConfig)
        .orElseGet(ConfigFactory::empty);
  }
}
