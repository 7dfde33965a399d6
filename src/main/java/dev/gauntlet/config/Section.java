package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One object of the configuration, read value by value.
 *
 * <p>Nothing here throws: what is wrong becomes a {@link Problem}, and the caller gets a harmless
 * value (the nearest in range, zero, empty text, the first constant) to read on with. A key is one
 * element of a path, taken literally, so {@code "create task"} and {@code "v1.2"} are keys. A key
 * whose value is {@code null} counts as known and absent.
 *
 * <p>Not thread-safe: configuration is read by one thread, before the run.
 */
public final class Section {
  private static final int LONGEST_SHOWN = 60;

  private final List<String> elements;
  private final ConfigObject object;
  private final Origin origin;
  private final Problems problems;
  private final Set<String> asked = new TreeSet<>();
  private final Map<String, Section> children = new LinkedHashMap<>();

  Section(List<String> elements, ConfigObject object, Origin origin, Problems problems) {
    this.elements = List.copyOf(elements);
    this.object = object;
    this.origin = origin;
    this.problems = problems;
  }

  /** The path from the root, such as {@code target.embedded}; empty for a whole file. */
  public String path() {
    return join(elements);
  }

  /** Whether the key has a value other than {@code null}. */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** All keys that have a value, in the file's order; a caller who lists them knows them all. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    object.entrySet().stream()
        .filter(entry -> entry.getValue().valueType() != ConfigValueType.NULL)
        .sorted(Comparator.comparing(Map.Entry::getValue, Section::byLine))
        .forEach(entry -> keys.add(entry.getKey()));
    asked.addAll(keys);
    return keys;
  }

  // HOCON objects forget their order; lines remember it, except for keys that share one.
  private static int byLine(ConfigValue a, ConfigValue b) {
    return Integer.compare(a.origin().lineNumber(), b.origin().lineNumber());
  }

  /** A text; a number or flag is taken as it was written. */
  public String text(String key) {
    return required(key, Function.identity(), "");
  }

  /** Like {@link #text}, empty when absent. */
  public Optional<String> optionalText(String key) {
    return optional(key, Function.identity());
  }

  /** {@code true, yes, on} or {@code false, no, off}; a bare {@code -Dkey} means true. */
  public boolean flag(String key) {
    return required(key, Scalar::flag, false);
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  public int integer(String key, int min, int max) {
    return required(key, text -> Scalar.integer(text, min, max), Math.max(min, Math.min(max, 0)));
  }

  /** Like {@link #integer}, empty when absent. */
  public OptionalInt optionalInteger(String key, int min, int max) {
    return optional(key, text -> Scalar.integer(text, min, max))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /**
   * A number from {@code min} to {@code max}, both included; {@link Double#MIN_VALUE} as {@code
   * min} asks for a positive one.
   */
  public double number(String key, double min, double max) {
    return required(key, text -> Scalar.number(text, min, max), Math.max(min, Math.min(max, 0)));
  }

  /** Like {@link #number}, empty when absent. */
  public OptionalDouble optionalNumber(String key, double min, double max) {
    return asDouble(optional(key, text -> Scalar.number(text, min, max)));
  }

  /** A share of a whole from 0 to 1, written {@code 1 %} or {@code 0.01}. */
  public double share(String key) {
    return required(key, Scalar::share, 0.0);
  }

  /** Like {@link #share}, empty when absent. */
  public OptionalDouble optionalShare(String key) {
    return asDouble(optional(key, Scalar::share));
  }

  private static OptionalDouble asDouble(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** A duration of zero or more, in the forms of {@link DurationText}. */
  public Duration duration(String key) {
    return required(key, DurationText::parse, Duration.ZERO);
  }

  /** Like {@link #duration}, empty when absent. */
  public Optional<Duration> optionalDuration(String key) {
    return optional(key, DurationText::parse);
  }

  /** A constant by its name in lower case with dashes: {@code OPEN_MODEL} is {@code open-model}. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> values) {
    return required(key, text -> Scalar.oneOf(text, values), values.getEnumConstants()[0]);
  }

  /**
   * A value of a caller's own type, empty when absent.
   *
   * @param conversion throws {@link IllegalArgumentException} whose message continues the sentence
   *     that begins with the path: "must be ..."
   */
  public <T> Optional<T> optional(String key, Function<String, T> conversion) {
    return value(key).flatMap(value -> convert(key, value, conversion));
  }

  private <T> T required(String key, Function<String, T> conversion, T harmless) {
    Optional<ConfigValue> value = value(key);
    if (value.isEmpty()) {
      problem(key, "is missing");
    }
    return value.flatMap(present -> convert(key, present, conversion)).orElse(harmless);
  }

  private <T> Optional<T> convert(String key, ConfigValue value, Function<String, T> conversion) {
    if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
      problem(key, "must be a single value, was a " + typeOf(value));
      return Optional.empty();
    }
    // Not unwrapped(): a password 007 must not become the number 7.
    String text = object.toConfig().getString(ConfigUtil.quoteString(key));
    try {
      return Optional.of(conversion.apply(text));
    } catch (IllegalArgumentException e) {
      problem(key, e.getMessage() + ", was " + shown(key, text));
      return Optional.empty();
    }
  }

  private static String shown(String key, String text) {
    if (text.isBlank()) {
      return "empty";
    }
    String masked = String.valueOf(Secrets.mask(key, text));
    return masked.length() > LONGEST_SHOWN ? masked.substring(0, LONGEST_SHOWN) + "..." : masked;
  }

  private static String typeOf(ConfigValue value) {
    return switch (value.valueType()) {
      case OBJECT -> "section";
      case LIST -> "list";
      default -> "single value";
    };
  }

  /** A list of texts, or one text with commas; empty when absent. */
  public List<String> texts(String key) {
    Optional<ConfigValue> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    String quoted = ConfigUtil.quoteString(key);
    try {
      return value.get().valueType() == ConfigValueType.LIST
          ? List.copyOf(object.toConfig().getStringList(quoted))
          : commaSeparated(object.toConfig().getString(quoted));
    } catch (ConfigException.WrongType e) {
      problem(key, "must be a list of texts");
      return List.of();
    }
  }

  private static List<String> commaSeparated(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** The object below; empty when absent, with this section's origin. */
  public Section section(String key) {
    Section known = children.get(key);
    if (known == null) {
      known = value(key).map(value -> child(key, value)).orElseGet(() -> emptyChild(key));
      children.put(key, known);
    }
    return known;
  }

  private Section child(String key, ConfigValue value) {
    if (value instanceof ConfigObject below) {
      return new Section(elementsTo(key), below, Origin.of(value.origin()), problems);
    }
    problem(key, "must be a section { ... }, was a " + typeOf(value));
    return emptyChild(key);
  }

  private Section emptyChild(String key) {
    ConfigObject empty = ConfigValueFactory.fromMap(Map.of());
    return new Section(elementsTo(key), empty, origin, problems);
  }

  /** Every object below the key by its name, in the file's order; empty when absent. */
  public Map<String, Section> sections(String key) {
    Section parent = section(key);
    Map<String, Section> sections = new LinkedHashMap<>();
    parent.keys().forEach(name -> sections.put(name, parent.section(name)));
    return Collections.unmodifiableMap(sections);
  }

  /**
   * The value as plain maps, lists, texts, numbers, flags or {@code null}, such as a template of a
   * body; {@code null} when absent.
   */
  public Object plain(String key) {
    return value(key).map(ConfigValue::unwrapped).orElse(null);
  }

  /**
   * A caller's own finding about a key, reported where the key was given.
   *
   * @param message continues the sentence that begins with the path: "must name a file"
   */
  public void problem(String key, String message) {
    Origin where = value(key).map(value -> Origin.of(value.origin())).orElse(origin);
    String path = join(elementsTo(key));
    problems.add(path, path + " " + message, where);
  }

  /**
   * Reports every key that nobody asked for, here and in the sections read from here: call it when
   * everything has been read.
   */
  public void rejectUnknownKeys() {
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        String path = join(elementsTo(entry.getKey()));
        problems.add(
            path,
            "unknown key " + path + Suggestion.hint(entry.getKey(), asked),
            Origin.of(entry.getValue().origin()));
      }
    }
    children.values().forEach(Section::rejectUnknownKeys);
  }

  private Optional<ConfigValue> value(String key) {
    asked.add(key);
    return Optional.ofNullable(object.get(key))
        .filter(value -> value.valueType() != ConfigValueType.NULL);
  }

  private List<String> elementsTo(String key) {
    List<String> path = new ArrayList<>(elements);
    path.add(key);
    return path;
  }

  private static String join(List<String> elements) {
    return elements.isEmpty() ? "" : ConfigUtil.joinPath(elements);
  }
}
