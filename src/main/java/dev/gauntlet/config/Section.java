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
import java.util.function.Function;
import java.util.stream.Stream;

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
  private final Node node;
  private final Map<String, Section> children = new LinkedHashMap<>();
  private final Map<String, List<Section>> items = new LinkedHashMap<>();

  Section(Node node) {
    this.node = node;
  }

  /** The path from the root, such as {@code target.embedded}; empty for a whole file. */
  public String path() {
    return node.path();
  }

  /** Whether the key has a value other than {@code null}. */
  public boolean has(String key) {
    return node.value(key).isPresent();
  }

  /**
   * Whether the key was given on the command line, and so for this run: files and variables may
   * speak to many runs, not all of which have a use for it.
   */
  public boolean isOption(String key) {
    return node.isOption(key);
  }

  /**
   * Reports the options for sections other than these. A file may have such sections for other
   * simulations, an option is for this run.
   *
   * @param message continues the sentence that begins with the path: "is no group of users"
   */
  public void rejectOptionsBesides(Collection<String> known, String message) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        section(key).keys();
        if (isOption(key)) {
          problem(key, message + Suggestion.hint(key, known));
        }
      }
    }
  }

  /** Whether the key has a value of the user's own, and not that of reference.conf. */
  public boolean isGiven(String key) {
    return node.isGiven(key);
  }

  /** Where the key was given; where it was not, where this section was. */
  public Origin origin(String key) {
    return node.originOf(key);
  }

  /** All keys that have a value, in the file's order; a caller who lists them knows them all. */
  public Set<String> keys() {
    return node.keys();
  }

  /** All keys whose value is {@code null}, by name: what a file took away from one it includes. */
  public Set<String> removedKeys() {
    return node.removedKeys();
  }

  /** A text; a number or flag is taken as it was written. */
  public String text(String key) {
    return required(key, Function.identity(), "");
  }

  /** Like {@link #text}, empty when absent. */
  public Optional<String> optionalText(String key) {
    return optional(key, Function.identity());
  }

  /**
   * A secret: the value itself, best filled from an environment variable, or the first line of the
   * file that {@code KEY-file} names; empty when absent.
   */
  public Optional<String> optionalSecret(String key) {
    String fileKey = key + "-file";
    Optional<String> given = optionalText(key);
    Optional<String> file =
        optional(fileKey, named -> SecretFile.read(named, node.variable(key)));
    if (given.isPresent() && file.isPresent()) {
      problem(fileKey, "is given beside " + key + ", leave one of them out");
    }
    return given.or(() -> file);
  }

  /** Under which key a secret is given, if it is: itself, or {@code KEY-file}. */
  public Optional<String> secretKey(String key) {
    return Stream.of(key, key + "-file").filter(this::has).findFirst();
  }

  /** {@code true, yes, on} or {@code false, no, off}. */
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

  /** A duration from {@code min} to {@code max}, both included. */
  public Duration duration(String key, Duration min, Duration max) {
    return required(key, text -> Scalar.duration(text, min, max), min);
  }

  /** Like {@link #duration(String)}, empty when absent. */
  public Optional<Duration> optionalDuration(String key) {
    return optional(key, DurationText::parse);
  }

  /** Like {@link #duration(String, Duration, Duration)}, empty when absent. */
  public Optional<Duration> optionalDuration(String key, Duration min, Duration max) {
    return optional(key, text -> Scalar.duration(text, min, max));
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
    return node.convert(key, conversion);
  }

  /**
   * As {@link #optional}, of a file, whose path counts from the file in which it is written.
   *
   * @param reading as {@code conversion}
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

  /** A list of texts, or one text with commas; empty when absent. */
  public List<String> texts(String key) {
    return node.texts(key);
  }

  /** Like {@link #texts(String)}, each converted as by {@link #optional}. */
  public <T> List<T> texts(String key, Function<String, T> conversion) {
    return node.texts(key, conversion);
  }

  /** The object below; empty when absent, with this section's origin. */
  public Section section(String key) {
    return children.computeIfAbsent(key, k -> new Section(node.child(k)));
  }

  /**
   * What a key that may be given in short has in its long form: the object below, or all elements
   * of a list, where a single value stands for an object with nothing but {@code main}. Empty where
   * the key is absent or has a single value.
   */
  public List<Section> items(String key, String main) {
    return items.computeIfAbsent(key, k -> node.items(k, main).stream().map(Section::new).toList());
  }

  /**
   * The {@code -D} options that a file gives to a simulation. A name without a dot must be ours:
   * nobody would notice that another has no effect. With a dot it may be Gatling's or the JVM's.
   *
   * @param refused paths of options that cannot be given there, each with the reason
   */
  public Map<String, String> options(String key, Map<String, String> refused) {
    Section given = section(key);
    Map<String, String> options = new LinkedHashMap<>();
    for (String name : given.keys()) {
      if (given.node.isSection(name)) {
        given.rejectUnquoted(name);
        continue;
      }
      String text = given.text(name);
      String reason = refused.get(Options.longName(name));
      if (reason != null) {
        given.problem(name, reason);
      } else if (!name.contains(".") && !Options.isOurs(name)) {
        String hint = Options.near(name).map(near -> ", did you mean " + near + "?").orElse("");
        given.problem(name, "is an unknown option" + hint);
      } else {
        options.put(name, text);
      }
    }
    return options;
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
   * body; decimals with every digit; {@code null} when absent.
   */
  public Object plain(String key) {
    return node.value(key).map(PlainValue::of).orElse(null);
  }

  /**
   * A caller's own finding about a key, reported where the key was given.
   *
   * @param message continues the sentence that begins with the path: "must name a file"
   */
  public void problem(String key, String message) {
    node.problem(key, message);
  }

  /** Reports a name that should have a dot: without quotes its first part is a section. */
  public void rejectUnquoted(String key) {
    String first = section(key).keys().stream().findFirst().orElse("NAME");
    problem(
        key,
        "is a section: a name with a dot stands in quotes, \"%s.%s\"".formatted(key, first));
  }

  /**
   * As {@link #problem}, of what the program may have decided: where the user gave no value, no place
   * is blamed.
   */
  public void problemOfChoice(String key, String message) {
    node.problemOfChoice(key, message);
  }

  /** Whether nothing was wrong with its own keys so far. */
  public boolean isSound() {
    return node.isSound();
  }

  /** Whether nothing was wrong with these of its own keys so far, so that they may be compared. */
  public boolean isSound(String... keys) {
    return node.isSound(keys);
  }

  /**
   * Reports every key that nobody asked for, here and in the sections read from here: call it when
   * everything has been read.
   */
  public void rejectUnknownKeys() {
    node.rejectUnknownKeys();
    children.values().forEach(Section::rejectUnknownKeys);
    items.values().forEach(sections -> sections.forEach(Section::rejectUnknownKeys));
  }
}
