package dev.gauntlet.config;

import com.typesafe.config.ConfigOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a value: a file and its line, an option or an environment variable.
 *
 * @param place the file, option or variable: {@code environments/staging.conf}, {@code -Dusers} or
 *     {@code GAUNTLET_LOAD_USERS}; empty if the value has no origin
 * @param line the line in a file, from 1; 0 if there are no lines
 * @param including the file that includes the place; empty if the place is the file itself
 */
public record Origin(String place, int line, String including) {
  /** The origin of a section that no file contains. */
  public static final Origin NONE = new Origin("", 0);

  private Origin(String place, int line) {
    this(place, line, "");
  }

  static final String DEFAULTS = "reference.conf";

  /** The folder of the files that {@link #DEFAULTS} includes. */
  private static final String INCLUDED = "dev/gauntlet/";

  private static final String OPTION = "-D";
  private static final String MERGED = "merge of ";
  private static final Pattern DESCRIPTION =
      Pattern.compile("(.+?)(?: @ \\S+?)?(?:: (\\d+)(?:-\\d+)?)?");

  /** Returns the origin of {@code -Dname}. */
  public static Origin option(String name) {
    return new Origin(OPTION + name, 0);
  }

  /** Returns whether the value was given on the command line. */
  boolean isOption() {
    return place.startsWith(OPTION);
  }

  /** Returns whether the value is a default of Gauntlet. */
  boolean isDefault() {
    return place.equals(DEFAULTS) || place.startsWith(INCLUDED);
  }

  /** Returns the origin of an environment variable. */
  public static Origin variable(String name) {
    return new Origin(name, 0);
  }

  /** Returns the origin of a line of a file, from 1, or of the whole file with 0. */
  public static Origin file(String name, int line) {
    return new Origin(name, line);
  }

  /** Returns this origin for a reader of a file, which may include the place. */
  Origin readBy(String file) {
    return line > 0 && !place.equals(file) ? new Origin(place, line, file) : this;
  }

  /** Returns whether it is a place in a file, or in a file that this file includes. */
  boolean isWithin(String file) {
    return place.equals(file) || including.equals(file);
  }

  /** Returns the origin with the highest precedence of a value that is merged from several. */
  static Origin of(ConfigOrigin origin) {
    return all(origin).get(0);
  }

  /** Returns the file of an object; options and variables in it set only single keys. */
  static Origin ofSection(ConfigOrigin origin) {
    return all(origin).stream().filter(each -> each.line > 0).findFirst().orElse(NONE);
  }

  /** Returns all origins that a value is merged from, highest precedence first; at least one. */
  static List<Origin> all(ConfigOrigin origin) {
    String text = origin.description();
    return text.startsWith(MERGED)
        ? Arrays.stream(text.substring(MERGED.length()).split(",")).map(Origin::parse).toList()
        : List.of(parse(text));
  }

  /** Parses a description of the library without the URL after the name. */
  private static Origin parse(String description) {
    Matcher parts = DESCRIPTION.matcher(description);
    if (!parts.matches()) {
      return NONE;
    }
    return new Origin(
        parts.group(1), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
  }

  @Override
  public String toString() {
    String where = line > 0 ? place + ": " + line : place;
    return including.isEmpty() ? where : where + ", included by " + including;
  }
}
