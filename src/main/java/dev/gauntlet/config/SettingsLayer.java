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
import java.util.TreeMap;

/** A configuration layer of single values from outside files, each with its origin. */
final class SettingsLayer {
  /** The text that removes a value, as in a file. */
  private static final String NULL = "null";

  private final Map<String, Origin> given = new TreeMap<>();
  private Config config = ConfigFactory.empty();

  void put(String path, String text, Origin origin) {
    given.put(path, origin);
    ConfigOrigin where = ConfigOriginFactory.newSimple(origin.place());
    ConfigValue value = ConfigValueFactory.fromAnyRef(text.equals(NULL) ? null : text).withOrigin(where);
    List<String> elements = new ArrayList<>(ConfigUtil.splitPath(path));
    Collections.reverse(elements);
    for (String element : elements) {
      value = ConfigValueFactory.fromMap(Map.of(element, value)).withOrigin(where);
    }
    config = config.withFallback(value);
  }

  /** Reports each value that is lost because another one was set for a key below it. */
  static void rejectOverlaps(Problems problems, SettingsLayer... layers) {
    Map<String, Origin> all = new TreeMap<>();
    for (SettingsLayer layer : layers) {
      all.putAll(layer.given);
    }
    all.forEach(
        (path, origin) ->
            all.forEach(
                (below, other) -> {
                  if (below.startsWith(path + ".")) {
                    problems.add(path, overlap(path, origin, other), origin);
                  }
                }));
  }

  private static String overlap(String path, Origin origin, Origin below) {
    return "%s and %s exclude each other: set one of them, or only keys below %s"
        .formatted(origin.place(), below.place(), path);
  }

  Config config() {
    return config;
  }
}
