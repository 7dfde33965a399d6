package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layer of {@code -D} options: full paths of Gauntlet's sections, and short names for common
 * keys.
 */
final class OptionLayer {
  /** The option that selects a file of {@code environments/}. */
  static final String ENVIRONMENT = "env";

  private static final String BASE = "baseUrl";

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("title", "about.title"),
          Map.entry("notes", "about.notes"),
          Map.entry("seed", "about.seed"),
          Map.entry("users", "load.users"),
          Map.entry("sockets", "load.users"),
          Map.entry("spawnRate", "load.spawn-rate"),
          Map.entry("duration", "load.duration"),
          Map.entry("rate", "load.rate"),
          Map.entry("model", "load.model"),
          Map.entry("level", "load.level"),
          Map.entry("journeys", "load.journeys"),
          Map.entry("quick", "load.quick"),
          Map.entry("dryRun", "load.dry-run"),
          Map.entry("trace", "load.trace"),
          Map.entry("logIn", "load.log-in.when"),
          Map.entry(BASE, "target.base-url"),
          Map.entry("results", "results.directory"));

  /** A prefix that is wrong in a user's option; only parent processes set properties with it. */
  private static final String PREFIX = "gauntlet.";

  private static final String STARTER = PREFIX + "starter";

  /** The property that a suite sets if its own platform is the target; not a setting for users. */
  static final String SUITE = PREFIX + "suite";

  /** {@code -DbaseUrl.ma} is the base URL of one contract. */
  private static final Pattern BASE_URL = Pattern.compile(BASE + "\\.(?<contract>.+)");

  private final Map<String, String> properties;
  private final Problems problems;

  OptionLayer(Map<String, String> properties, Problems problems) {
    this.properties = new TreeMap<>(properties);
    this.problems = problems;
  }

  /**
   * Returns all given options of Gauntlet; reports a misspelled or contradictory one as a problem.
   */
  SettingsLayer layer() {
    SettingsLayer layer = new SettingsLayer();
    Map<String, String> names = new TreeMap<>();
    properties.forEach(
        (name, text) ->
            pathOf(name)
                .filter(
                    path ->
                        !TopLevelSections.rejectOutsideOfFiles(path, Origin.option(name), problems))
                .ifPresent(
                    path -> {
                      rejectContradiction(path, names.putIfAbsent(path, name), name);
                      layer.put(path, text, Origin.option(name));
                    }));
    return layer;
  }

  /**
   * Returns the given options of Gauntlet under the names that the user typed; secrets are masked.
   */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    properties.forEach(
        (name, text) -> {
          if (isOurs(name)) {
            String key = name.substring(name.lastIndexOf('.') + 1);
            given.put(name, String.valueOf(SecretSettings.mask(key, text)));
          }
        });
    return given;
  }

  /** Returns the names of the given options that belong to other sections than these. */
  List<String> beyond(List<String> sections) {
    return properties.keySet().stream()
        .filter(
            name ->
                pathOf(name)
                    .filter(path -> sections.stream().noneMatch(s -> path.startsWith(s + ".")))
                    .isPresent())
        .toList();
  }

  /** Returns the names of the given options for this key or for keys below it. */
  List<String> of(String key) {
    return properties.keySet().stream()
        .filter(
            name ->
                pathOf(name)
                    .filter(path -> path.equals(key) || path.startsWith(key + "."))
                    .isPresent())
        .toList();
  }

  static boolean isOurs(String name) {
    int dot = name.indexOf('.');
    return ALIASES.containsKey(name)
        || name.equals(ENVIRONMENT)
        || baseUrlOfContract(name) != null
        || dot > 0 && TopLevelSections.SECTIONS.contains(name.substring(0, dot));
  }

  /** Returns the path of a short name, or the name itself. */
  static String longName(String name) {
    return ALIASES.getOrDefault(name, name);
  }

  private Optional<String> pathOf(String name) {
    String path = ALIASES.getOrDefault(name, baseUrlOfContract(name));
    if (path != null) {
      return Optional.of(path);
    }
    if (name.startsWith(PREFIX) || name.startsWith(VariableLayer.PREFIX)) {
      rejectPrefix(name);
      return Optional.empty();
    }
    if (name.contains(".")) {
      return fullPath(name);
    }
    if (TopLevelSections.SECTIONS.contains(name)) {
      rejectSection(name);
    } else {
      rejectSlip(name);
    }
    return Optional.empty();
  }

  private static String baseUrlOfContract(String name) {
    Matcher matcher = BASE_URL.matcher(name);
    return matcher.matches()
        ? ConfigUtil.joinPath("target", matcher.group("contract"), "base-url")
        : null;
  }

  private Optional<String> fullPath(String name) {
    String section = name.substring(0, name.indexOf('.'));
    if (!TopLevelSections.SECTIONS.contains(section)) {
      List<String> known = new ArrayList<>(TopLevelSections.SECTIONS);
      known.add(BASE);
      Suggestion.nearest(section, known)
          .ifPresent(near -> unknown(name, near + name.substring(section.length())));
      return Optional.empty();
    }
    try {
      return Optional.of(ConfigUtil.joinPath(ConfigUtil.splitPath(name)));
    } catch (ConfigException.BadPath e) {
      problems.add(
          name, "option " + name + " is not a path such as load.users", Origin.option(name));
      return Optional.empty();
    }
  }

  /**
   * @param first the earlier name of an option for the same path, or null
   */
  private void rejectContradiction(String path, String first, String name) {
    if (first != null && !properties.get(first).equals(properties.get(name))) {
      problems.add(
          path, "-D" + first + " and -D" + name + " differ: set one of them", Origin.option(name));
    }
  }

  private void rejectSection(String name) {
    String keys =
        ALIASES.values().stream()
            .filter(path -> path.startsWith(name + "."))
            .sorted()
            .findFirst()
            .map(path -> ", such as -D" + path + "=...")
            .orElse("; reference.conf contains them");
    problems.add(
        name,
        "option " + name + " is a whole section: set its keys as separate options" + keys,
        Origin.option(name));
  }

  private void rejectPrefix(String name) {
    if (name.startsWith(VariableLayer.PREFIX)) {
      problems.add(
          name,
          "option " + name + " has the name of an environment variable: set the variable instead",
          Origin.option(name));
    } else if (!name.equals(STARTER) && !name.equals(SUITE)) {
      unknown(name, name.substring(PREFIX.length()));
    }
  }

  // A simulation may have options of its own, so only apparent misspellings are rejected.
  private void rejectSlip(String name) {
    if (name.isBlank()) {
      problems.add(name, "an option has no name, write -DNAME=VALUE", Origin.option(name));
    } else if (!isOurs(name)) {
      near(name).ifPresent(near -> unknown(name, near));
    }
  }

  /** Returns the option that the user probably meant by an unknown name. */
  static Optional<String> near(String name) {
    List<String> known = new ArrayList<>(ALIASES.keySet());
    known.add(ENVIRONMENT);
    return Suggestion.nearest(name, known).or(() -> OptionAliases.optionFor(name));
  }

  private void unknown(String name, String near) {
    problems.add(
        name,
        "unknown option " + VisibleText.text(name) + ", did you mean " + near + "?",
        Origin.option(name));
  }
}
