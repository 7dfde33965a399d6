package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Values that were given one by one outside of files, each with its origin. */
final class Layer {
  private Config config = ConfigFactory.empty();

  void put(String path, String text, Origin origin) {
    ConfigOrigin where = ConfigOriginFactory.newSimple(origin.place());
    ConfigValue value = ConfigValueFactory.fromAnyRef(text).withOrigin(where);
    List<String> elements = new ArrayList<>(ConfigUtil.splitPath(path));
    Collections.reverse(elements);
    for (String element : elements) {
      value = ConfigValueFactory.fromMap(Map.of(element, value)).withOrigin(where);
    }
    config = config.withFallback(value);
  }

  Config config() {
    return config;
  }
}
