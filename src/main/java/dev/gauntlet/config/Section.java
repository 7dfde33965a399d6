package dev.gauntlet.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One object of the configuration, which is read value by value.
 *
 * <p>No method throws for an invalid value. Instead, it reports a {@link Problem} and returns a
 * harmless value (the nearest in range, zero, an empty text, the first constant), so that the
 * caller can continue. A key is one element of a path, taken literally, so {@code "create task"}
 * and {@code "v1.2"} are keys. A key whose value is {@code null} is known and absent.
 *
 * <p>Not thread-safe: one thread reads the configuration, before the run.
 */
public final class Section {
  private final ConfigurationNode node;
  private final Map<String, Section> children = new LinkedHashMap<>();
  private final Map<String, List<Section>> items = new LinkedHashMap<>();

  Section(ConfigurationNode node) {
    this.node = node;
  }

  /** Returns the path from the root, such as {@code target.embedded}; empty for a whole file. */
  public String path() {
    return node.path();
  }

  /** Returns whether the key has a value other than {@code null}. */
  public boolean has(String key) {
    return node.value(key).isPresent();
  }

  /**
   * Returns whether the key was given on the command line, and therefore for this run. Files and
   * variables may apply to many runs, some of which do not use the key.
   */
  public boolean isOption(String key) {
    return node.isOption(key);
  }

  /**
   * Reports the options for sections other than these. A file may contain such sections for other
   * simulations; an option is for this run.
   *
   * @param message completes the sentence that begins with the path: "is not a group of users"
   * @param reading reads the keys that such a section may have; all others are unknown
   */
  public void rejectOptionsBesides(
      Collection<String> known, String message, Consumer<Section> reading) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        reading.accept(section(key));
        if (isOption(key)) {
          problem(key, message + Suggestion.hint(key, known));
        }
      }
    }
  }

  /** Returns whether the key has a value other than the default of reference.conf. */
  public boolean isGiven(String key) {
    return node.isGiven(key);
  }

  /** Returns the origin of the key, or of this section if the key is absent. */
  public Origin origin(String key) {
    return node.originOf(key);
  }

  /**
   * Returns all keys that have a value, in the order of the file, and marks all of them as known.
   */
  public Set<String> keys() {
    return node.keys();
  }

  /**
   * Returns all keys with the value {@code null}, by name: those that a file removes from an
   * included one.
   */
  public Set<String> removedKeys() {
    return node.removedKeys();
  }

  /** Returns a text; a number or flag is returned as it was written. */
  public String text(String key) {
    return required(key, Function.identity(), "");
  }

  /** Returns a text as {@link #text} does, empty when absent. */
  public Optional<String> optionalText(String key) {
    return optional(key, Function.identity());
  }

  /**
   * Returns a secret: the value itself, preferably from an environment variable, or the first line
   * of the file that {@code KEY-file} names; empty when absent.
   */
  public Optional<String> optionalSecret(String key) {
    String fileKey = key + "-file";
    Optional<String> given = optionalText(key);
    Optional<String> file =
        optional(fileKey, named -> SecretFile.read(named, node.variable(key)));
    if (given.isPresent() && file.isPresent()) {
      problem(fileKey, "is set in addition to " + key + ": remove one of them");
    }
    return given.or(() -> file);
  }

  /** Returns the key that contains a secret, if one does: the key itself, or {@code KEY-file}. */
  public Optional<String> secretKey(String key) {
    return Stream.of(key, key + "-file").filter(this::has).findFirst();
  }

  /** Returns a flag: {@code true, yes, on} or {@code false, no, off}. */
  public boolean flag(String key) {
    return required(key, ScalarParser::flag, false);
  }

  /** Returns a whole number from {@code min} to {@code max}, both included. */
  public int integer(String key, int min, int max) {
    return required(
        key, text -> ScalarParser.integer(text, min, max), Math.max(min, Math.min(max, 0)));
  }

  /** Returns a number as {@link #integer} does, empty when absent. */
  public OptionalInt optionalInteger(String key, int min, int max) {
    return optional(key, text -> ScalarParser.integer(text, min, max))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /**
   * Returns a number from {@code min} to {@code max}, both included. With {@link Double#MIN_VALUE}
   * as {@code min}, it must be positive.
   */
  public double number(String key, double min, double max) {
    return required(
        key, text -> ScalarParser.number(text, min, max), Math.max(min, Math.min(max, 0)));
  }

  /** Returns a number as {@link #number} does, empty when absent. */
  public OptionalDouble optionalNumber(String key, double min, double max) {
    return asDouble(optional(key, text -> ScalarParser.number(text, min, max)));
  }

  /** Returns a share from 0 to 1, written as {@code 1 %} or {@code 0.01}; all is {@code 100 %}. */
  public double share(String key) {
    return required(key, ScalarParser::share, 0.0);
  }

  /** Returns a share as {@link #share} does, empty when absent. */
  public OptionalDouble optionalShare(String key) {
    return asDouble(optional(key, ScalarParser::share));
  }

  private static OptionalDouble asDouble(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** Returns a duration of zero or more, in the formats of {@link DurationText}. */
  public Duration duration(String key) {
    return required(key, DurationText::parse, Duration.ZERO);
  }

  /** Returns a duration from {@code min} to {@code max}, both included. */
  public Duration duration(String key, Duration min, Duration max) {
    return required(key, text -> ScalarParser.duration(text, min, max), min);
  }

  /** Returns a duration as {@link #duration(String)} does, empty when absent. */
  public Optional<Duration> optionalDuration(String key) {
    return optional(key, DurationText::parse);
  }

  /**
   * Returns a duration as {@link #duration(String, Duration, Duration)} does, empty when absent.
   */
  public Optional<Duration> optionalDuration(String key, Duration min, Duration max) {
    return optional(key, text -> ScalarParser.duration(text, min, max));
  }

  /**
   * Returns a constant by its name in lower case with dashes: {@code OPEN_MODEL} is {@code
   * open-model}.
   */
  public <E extends Enum<E>> E oneOf(String key, Class<E> values) {
    return required(key, text -> ScalarParser.oneOf(text, values), values.getEnumConstants()[0]);
  }

  /**
   * Returns a value of a type of the caller, empty when absent.
   *
   * @param conversion throws {@link IllegalArgumentException} for an invalid value; the message,
   *     "must be ...", is the predicate of a sentence whose subject is the key
   */
  public <T> Optional<T> optional(String key, Function<String, T> conversion) {
    return node.convert(key, conversion);
  }

  /**
   * Reads a file as {@link #optional} does; its path is relative to the file that contains the key.
   *
   * @param reading throws exceptions as {@code conversion} does
   */
  public <T> Optional<T> file(String key, Function<Path, T> reading) {
    return node.convert(key, named -> node.read(key, InputFile.path(named), reading));
  }

  private <T> T required(String key, Function<String, T> conversion, T harmless) {
    if (!has(key)) {
      problem(key, "is missing");
    }
    return optional(key, conversion).orElse(harmless);
  }

  /** Returns a list of texts, or the parts of one text with commas; empty when absent. */
  public List<String> texts(String key) {
    return node.texts(key);
  }

  /** Returns a list as {@link #texts(String)} does, each text converted as by {@link #optional}. */
  public <T> List<T> texts(String key, Function<String, T> conversion) {
    return node.texts(key, conversion);
  }

  /** Returns the object below the key; when absent, an empty one with this section's origin. */
  public Section section(String key) {
    return children.computeIfAbsent(key, k -> new Section(node.child(k)));
  }

  /**
   * Returns the long form of a key that may have a short form: the object below, or all elements of
   * a list. A single value in the list stands for an object with {@code main} as its only key.
   * Empty if the key is absent or has a single value.
   */
  public List<Section> items(String key, String main) {
    return items.computeIfAbsent(key, k -> node.items(k, main).stream().map(Section::new).toList());
  }

  /** Returns each object below the key by name, in the order of the file; empty when absent. */
  public Map<String, Section> sections(String key) {
    Section parent = section(key);
    Map<String, Section> sections = new LinkedHashMap<>();
    parent.keys().forEach(name -> sections.put(name, parent.section(name)));
    return Collections.unmodifiableMap(sections);
  }

  /**
   * Returns the value as plain maps, lists, texts, numbers, flags or {@code null}, for example the
   * template of a body; decimals are exact; {@code null} when absent.
   */
  public Object plain(String key) {
    return node.value(key).map(PlainValue::of).orElse(null);
  }

  /**
   * Reports a problem of the caller about a key, with the origin of the key.
   *
   * @param message completes the sentence that begins with the path: "must name a file"
   */
  public void problem(String key, String message) {
    node.problem(key, message);
  }

  /** Reports a name with a dot that is not quoted, so that its first part became a section. */
  public void rejectUnquoted(String key, String name) {
    section(key).keys();
    problem(key, "is a section: quote a name that contains a dot, \"%s\"".formatted(name));
  }

  /** Returns whether the key has an object as its value. */
  boolean isSection(String key) {
    return node.isSection(key);
  }

  /**
   * Reports a problem as {@link #problem} does, about a value that may be a choice of the program;
   * without an origin if the user set no value.
   */
  public void problemOfChoice(String key, String message) {
    node.problemOfChoice(key, message);
  }

  /**
   * Reports a problem of the simulation's code as {@link #problem} does, without an origin: no
   * setting is its cause.
   */
  public void problemOfProgram(String key, String message) {
    node.problemOfProgram(key, message);
  }

  /** Returns whether its own keys have had no problem so far. */
  public boolean isSound() {
    return node.isSound();
  }

  /** Returns whether these keys of the section have no problem, so that they can be compared. */
  public boolean isSound(String... keys) {
    return node.isSound(keys);
  }

  /**
   * Reports every key that was not read, in this section and in the sections that were obtained
   * from it. Call this method after everything has been read.
   */
  public void rejectUnknownKeys() {
    node.rejectUnknownKeys();
    children.values().forEach(Section::rejectUnknownKeys);
    items.values().forEach(sections -> sections.forEach(Section::rejectUnknownKeys));
  }
}
