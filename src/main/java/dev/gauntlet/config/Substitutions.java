package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resolver of {@code ${name}} from the configuration itself and from environment variables. */
final class Substitutions {
  private static final Pattern NAME = Pattern.compile("\\$\\{\\??([^}]+)}");

  /**
   * The origin of a null that replaces a substitution without a value, which is already reported.
   */
  static final String UNSET = "an unset variable";

  /** Part of the library's message. */
  private static final String CYCLE = "was part of a cycle of substitutions";

  private final Map<String, String> variables;
  private final Problems problems;

  Substitutions(Map<String, String> variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  /**
   * Returns the resolved configuration; a substitution without a value is a problem and becomes
   * null.
   */
  Config resolve(Config config) {
    Set<String> unset = new HashSet<>();
    while (true) {
      try {
        return config.resolve(
            ConfigResolveOptions.noSystem().appendResolver(new Lookup(variables, unset)));
      } catch (ConfigException.UnresolvedSubstitution e) {
        if (!unset.add(report(e))) {
          return ConfigFactory.empty();
        }
      } catch (ConfigException e) {
        // The library's message contains the values, which may be secrets.
        problems.add(
            "",
            "a list or section is concatenated with a value of another kind: "
                + "check += and ${...} in the given files",
            e.origin() == null ? Origin.NONE : Origin.of(e.origin()));
        return ConfigFactory.empty();
      }
    }
  }

  private String report(ConfigException.UnresolvedSubstitution e) {
    Matcher matcher = NAME.matcher(e.getMessage());
    String name = matcher.find() ? matcher.group(1) : "";
    problems.addDependent(
        name,
        e.getMessage().contains(CYCLE)
            ? "${" + name + "} depends on its own value: replace one of the ${...} by a value"
            : "${" + name + "} has no value: set the environment variable " + name,
        Origin.of(e.origin()));
    return name;
  }

  /** A lookup of environment variables that returns null for names already reported. */
  private record Lookup(Map<String, String> variables, Set<String> unset)
      implements ConfigResolver {
    @Override
    public ConfigValue lookup(String path) {
      if (variables.containsKey(path)) {
        return ConfigValueFactory.fromAnyRef(variables.get(path), path);
      }
      return unset.contains(path) ? ConfigValueFactory.fromAnyRef(null, UNSET) : null;
    }

    @Override
    public ConfigResolver withFallback(ConfigResolver fallback) {
      return this;
    }
  }
}
