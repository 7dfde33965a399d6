package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One object of a configuration with its path, which tracks the requested keys. */
final class ConfigurationNode {
  private static final int LONGEST_SHOWN = 60;

  /** The values that other formats have in place of {@code null}. */
  private static final Set<String> NOTHING = Set.of("", "none", "nil", "off", "false");

  /** A list or section in file syntax; an address such as {@code [::1]} does not match. */
  private static final Pattern LIST_OR_SECTION = Pattern.compile("\\[.*[{,].*]|\\{.*}");

  private final List<String> elements;
  private final ConfigObject object;
  private final Origin origin;
  private final Problems problems;
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> faulty = new TreeSet<>();

  /** Keys with an unreadable value: further problems that follow from them are not reported. */
  private final Set<String> misread = new TreeSet<>();

  ConfigurationNode(List<String> elements, ConfigObject object, Origin origin, Problems problems) {
    this.elements = List.copyOf(elements);
    this.object = object;
    this.origin = origin;
    this.problems = problems;
  }

  String path() {
    return elements.isEmpty() ? "" : ConfigUtil.joinPath(elements);
  }

  private List<String> elementsTo(String key) {
    List<String> path = new ArrayList<>(elements);
    path.add(key);
    return path;
  }

  Optional<ConfigValue> value(String key) {
    asked.add(key);
    ConfigValue value = object.get(key);
    if (value != null && value.origin().description().equals(Substitutions.UNSET)) {
      misread.add(key);
      faulty.add(key);
    }
    return Optional.ofNullable(value).filter(ConfigurationNode::isPresent);
  }

  private static boolean isPresent(ConfigValue value) {
    return value.valueType() != ConfigValueType.NULL;
  }

  Set<String> keys() {
    asked.addAll(object.keySet());
    Set<String> keys = new LinkedHashSet<>();
    object.entrySet().stream()
        .filter(entry -> isPresent(entry.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .sorted(Map.Entry.comparingByValue(byPlace()))
        .forEach(entry -> keys.add(entry.getKey()));
    return keys;
  }

  boolean isSection(String key) {
    return value(key).filter(ConfigObject.class::isInstance).isPresent();
  }

  Set<String> removedKeys() {
    return object.entrySet().stream()
        .filter(entry -> !isPresent(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // HOCON objects do not keep their order, so keys are sorted by line, if they have different
  // lines.
  // Keys of an included file come in its order, before those that the including file adds.
  private Comparator<ConfigValue> byPlace() {
    List<String> places =
        Origin.all(object.origin()).stream().map(Origin::place).distinct().toList();
    return Comparator.<ConfigValue>comparingInt(value -> -places.indexOf(first(value).place()))
        .thenComparingInt(value -> first(value).line());
  }

  private static Origin first(ConfigValue value) {
    List<Origin> origins = Origin.all(value.origin());
    return origins.get(origins.size() - 1);
  }

  <T> Optional<T> convert(String key, Function<String, T> conversion) {
    Optional<ConfigValue> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(conversion.apply(scalar(key, value.get())));
    } catch (IllegalArgumentException e) {
      reject(key, onlyInFiles(key, value.get()).orElse(e), shown(key, value.get()));
      misread.add(key);
      return Optional.empty();
    }
  }

  private Optional<IllegalArgumentException> onlyInFiles(String key, ConfigValue value) {
    boolean structured =
        originOf(key).line() == 0
            && value.unwrapped() instanceof String text
            && LIST_OR_SECTION.matcher(text.strip()).matches();
    return structured
        ? Optional.of(
            new IllegalArgumentException(
                "must be a single value here: only a file can contain a list or section"))
        : Optional.empty();
  }

  /** Reads a file whose path is relative to the file that contains the key. */
  <T> T read(String key, Path file, Function<Path, T> reading) {
    Path found = InputFile.path(originOf(key).place()).toAbsolutePath().resolveSibling(file);
    try {
      return reading.apply(found);
    } catch (IllegalArgumentException e) {
      throw file.isAbsolute()
          ? e
          : new IllegalArgumentException(e.getMessage() + ", looked in " + found.getParent());
    }
  }

  <T> List<T> texts(String key, Function<String, T> conversion) {
    List<T> converted = new ArrayList<>();
    for (String text : texts(key)) {
      try {
        converted.add(conversion.apply(text));
      } catch (IllegalArgumentException e) {
        reject(key, e, shownScalar(key, text));
      }
    }
    return List.copyOf(converted);
  }

  private void reject(String key, IllegalArgumentException fault, String was) {
    String message = "%s %s, was %s".formatted(pathOf(key), fault.getMessage(), was);
    problems.add(pathOf(key), message, originOf(key));
    faulty.add(key);
  }

  private String scalar(String key, ConfigValue value) {
    if (isEmptyList(value)) {
      throw new IllegalArgumentException("must have a value");
    }
    if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
      throw new IllegalArgumentException("must be a single value");
    }
    // Not unwrapped(): a password 007 must not become the number 7.
    return object.toConfig().getString(ConfigUtil.quoteString(key));
  }

  private static boolean isEmptyList(ConfigValue value) {
    return value instanceof ConfigList list && list.isEmpty();
  }

  private String shown(String key, ConfigValue value) {
    return switch (value.valueType()) {
      case OBJECT -> "a section";
      case LIST -> isEmptyList(value) ? "an empty list" : "a list";
      default -> shownScalar(key, scalar(key, value));
    };
  }

  static String shownScalar(String key, String text) {
    if (text.isBlank()) {
      return "empty";
    }
    String masked = String.valueOf(SecretSettings.mask(key, text));
    if (masked.length() <= LONGEST_SHOWN) {
      return VisibleText.text(masked);
    }
    boolean splitsPair = Character.isHighSurrogate(masked.charAt(LONGEST_SHOWN - 1));
    return VisibleText.text(
        masked.substring(0, splitsPair ? LONGEST_SHOWN - 1 : LONGEST_SHOWN) + "...");
  }

  List<String> texts(String key) {
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
      misread(key, "must be a list of texts");
      return List.of();
    }
  }

  private static List<String> commaSeparated(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /**
   * Returns the object below the key; if absent or of another kind, an empty one with this origin.
   */
  ConfigurationNode child(String key) {
    Optional<ConfigValue> value = value(key);
    if (value.isPresent() && value.get() instanceof ConfigObject below) {
      return new ConfigurationNode(
          elementsTo(key), below, Origin.ofSection(below.origin()), problems);
    }
    if (value.isEmpty()) {
      return emptyChild(key, problems);
    }
    misread(key, "must be a section { ... }, was " + shown(key, value.get()) + removal(key));
    // Missing keys below are not reported in addition to the section.
    return emptyChild(key, new Problems());
  }

  /** Returns the advice for a value that was meant to remove a section, which only files can do. */
  private String removal(String key) {
    boolean meant = NOTHING.contains(object.get(key).unwrapped().toString());
    return meant && originOf(key).line() > 0 ? "; = null removes it" : "";
  }

  /** Returns the object below, or one for each element of a list; empty for a single value. */
  List<ConfigurationNode> items(String key, String main) {
    ConfigValue value = value(key).orElse(null);
    if (value instanceof ConfigObject) {
      return List.of(child(key));
    }
    return value instanceof ConfigList list
        ? IntStream.range(0, list.size()).mapToObj(i -> item(key, i, list.get(i), main)).toList()
        : List.of();
  }

  private ConfigurationNode item(String key, int index, ConfigValue value, String main) {
    List<String> path = elementsTo(key);
    path.add(Integer.toString(index + 1));
    ConfigObject item = value instanceof ConfigObject object ? object : value.atKey(main).root();
    return new ConfigurationNode(path, item, Origin.of(value.origin()), problems);
  }

  private ConfigurationNode emptyChild(String key, Problems kept) {
    return new ConfigurationNode(
        elementsTo(key), ConfigValueFactory.fromMap(Map.of()), originOf(key), kept);
  }

  boolean isOption(String key) {
    return value(key).map(value -> Origin.of(value.origin())).filter(Origin::isOption).isPresent();
  }

  boolean isGiven(String key) {
    return value(key).isPresent() && !originOf(key).isDefault();
  }

  void problemOfChoice(String key, String message) {
    if (isGiven(key)) {
      problem(key, message);
    } else {
      problemOfProgram(key, message);
    }
  }

  void problemOfProgram(String key, String message) {
    problems.addDependent(pathOf(key), pathOf(key) + " " + message, Origin.NONE);
    faulty.add(key);
  }

  private void misread(String key, String message) {
    problem(key, message);
    misread.add(key);
  }

  void problem(String key, String message) {
    if (misread.contains(key)) {
      return;
    }
    problems.addDependent(pathOf(key), pathOf(key) + " " + message, originOf(key));
    faulty.add(key);
  }

  boolean isSound() {
    return faulty.isEmpty();
  }

  boolean isSound(String... keys) {
    return Stream.of(keys).noneMatch(faulty::contains);
  }

  Origin originOf(String key) {
    // A key whose value is null has an origin, too.
    return Optional.ofNullable(object.get(key)).map(v -> Origin.of(v.origin())).orElse(origin);
  }

  /** Returns the name of the environment variable for the key. */
  String variable(String key) {
    return VariableLayer.variableOf(elementsTo(key));
  }

  private String pathOf(String key) {
    return ConfigUtil.joinPath(elementsTo(key));
  }

  void rejectUnknownKeys() {
    object.entrySet().stream()
        .filter(entry -> !asked.contains(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> reject(entry.getKey(), entry.getValue()));
  }

  private void reject(String key, ConfigValue value) {
    String path = ConfigUtil.joinPath(elementsTo(key));
    problems.add(
        path, "unknown key " + path + Suggestion.hint(key, asked), Origin.of(value.origin()));
  }
}
