package dev.gauntlet.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code -D} options that a file passes to a simulation. */
public final class PassedOptions {

  private PassedOptions() {}

  /**
   * Reads the options by name; their errors are added to the section's problems. A name without a
   * dot must be an option of Gauntlet, because an unknown one would have no effect. A name with a
   * dot may be an option of Gatling or of the JVM.
   *
   * @param refused paths of options that are not allowed there, each with the reason
   */
  public static Map<String, String> read(Section given, Map<String, String> refused) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String name : given.keys()) {
      if (given.isSection(name)) {
        given.rejectUnquoted(name, firstValue(given, name));
        continue;
      }
      String text = given.text(name);
      String reason = refused.get(OptionLayer.longName(name));
      if (reason != null) {
        given.problem(name, reason);
      } else if (!name.contains(".") && !OptionLayer.isOurs(name)) {
        String hint = OptionLayer.near(name).map(near -> ", did you mean " + near + "?").orElse("");
        given.problem(name, "is an unknown option" + hint);
      } else {
        options.put(name, text);
      }
    }
    return options;
  }

  /** Returns the path to the first value below the key: the name that was meant, without quotes. */
  private static String firstValue(Section section, String key) {
    if (!section.isSection(key)) {
      return key;
    }
    Section below = section.section(key);
    return key
        + "."
        + below.keys().stream().findFirst().map(next -> firstValue(below, next)).orElse("NAME");
  }
}
