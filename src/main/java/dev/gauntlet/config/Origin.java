package dev.gauntlet.config;

import com.typesafe.config.ConfigOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value was given: a file and its line, an option or an environment variable.
 *
 * @param place what the user typed into: {@code environments/staging.conf}, {@code -Dusers} or
 *     {@code GAUNTLET_LOAD_USERS}; empty when nobody gave the value
 * @param line the line in a file, from 1; 0 where there are no lines
 */
public record Origin(String place, int line) {
  /** Of what stands nowhere, such as a section that no file has. */
  public static final Origin NONE = new Origin("", 0);

  static final String DEFAULTS = "reference.conf";

  /** Where the files are that {@link #DEFAULTS} includes. */
  private static final String INCLUDED = "dev/gauntlet/";

  private static final String OPTION = "-D";
  private static final String MERGED = "merge of ";
  private static final Pattern DESCRIPTION =
      Pattern.compile("(.+?)(?: @ \\S+?)?(?:: (\\d+)(?:-\\d+)?)?");

  /** The origin of {@code -Dname}. */
  public static Origin option(String name) {
    return new Origin(OPTION + name, 0);
  }

  /** Whether it was given on the command line. */
  boolean isOption() {
    return place.startsWith(OPTION);
  }

  /** Whether it is a default that comes with Gauntlet. */
  boolean isDefault() {
    return place.equals(DEFAULTS) || place.startsWith(INCLUDED);
  }

  /** The origin of an environment variable. */
  public static Origin variable(String name) {
    return new Origin(name, 0);
  }

  /** A line of a file, from 1, or the file as a whole with 0. */
  public static Origin file(String name, int line) {
    return new Origin(name, line);
  }

  /** Of an object that is merged from several places, the one that counts most. */
  static Origin of(ConfigOrigin origin) {
    return all(origin).get(0);
  }

  /** Of an object without a value: options and variables in it speak of others. */
  static Origin ofSection(ConfigOrigin origin) {
    return all(origin).stream().filter(each -> each.line > 0).findFirst().orElse(NONE);
  }

  /** All places that a value is merged from, the one that counts most first; at least one. */
  static List<Origin> all(ConfigOrigin origin) {
    String text = origin.description();
    return text.startsWith(MERGED)
        ? Arrays.stream(text.substring(MERGED.length()).split(",")).map(Origin::parse).toList()
        : List.of(parse(text));
  }

  /** Cuts what only the library's own log needs: the URL behind the name. */
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
    return line > 0 ? place + ": " + line : place;
  }
}
