package dev.gauntlet.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Optional;

/** Objects within a configuration, which need not be resolved. */
final class ConfigPath {

  private ConfigPath() {}

  /** Returns the object at a path; empty if there is none. */
  static Optional<ConfigObject> find(ConfigObject root, List<String> keys) {
    ConfigValue found = root;
    for (String key : keys) {
      found = found instanceof ConfigObject object ? object.get(key) : null;
    }
    return found instanceof ConfigObject object ? Optional.of(object) : Optional.empty();
  }
}
