package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A check for placeholders in the syntax of other tools, such as <code>${token}</code> or {@code
 * {{token}}}, which a request would send as they are.
 *
 * <p>They are rejected in headers and parameters, where they are a whole text, and within a longer
 * text if a value has that name. Other braces, as in JSON or code, are allowed.
 */
final class UnmarkedPlaceholders {

  private static final String NAME = "([A-Za-z][A-Za-z0-9_]*)\\??";
  private static final Pattern UNMARKED =
      Pattern.compile(
          "(?<![\\w#)}{$])\\{%1$s}|(?<!#)\\{\\{ *%1$s *}}|\\$\\{%1$s}".formatted(NAME));

  private static final Pattern MARKED = Pattern.compile("#\\{%s}".formatted(NAME));
  private static final Pattern LITERAL = Pattern.compile("#\\{'.*?'}", Pattern.DOTALL);

  /** The sections in whose values braces have no other meaning. */
  private static final List<String> PARAMETERS = List.of("headers", "query", "form");

  private static final List<String> BODIES = List.of("body", "text", "multipart", "check");
  private static final List<String> OF_PUSHES = List.of("subscribe", "channel", "tenant");

  private final Section contract;
  private final Set<String> known;

  private UnmarkedPlaceholders(Section contract, Set<String> known) {
    this.contract = contract;
    this.known = known;
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(Section section, String key, String text, boolean parameter);
  }

  /**
   * Reports each unmarked placeholder. Call this method after unknown keys were rejected, since it
   * reads all keys.
   *
   * @param names the names of values that the contract itself may not mention
   */
  static void reject(Section contract, Set<String> names) {
    Set<String> known = new TreeSet<>(names);
    known.addAll(LoginRules.CREDENTIALS);
    UnmarkedPlaceholders check = new UnmarkedPlaceholders(contract, known);
    check.collect();
    check.templates(check::reject);
  }

  private void collect() {
    templates((section, key, text, parameter) -> collect(text));
    operations()
        .forEach(
            operation -> {
              operation.optionalText("path").ifPresent(this::collect);
              below(operation, "save").forEach(save -> known.addAll(save.keys()));
            });
  }

  private void collect(String text) {
    MARKED.matcher(text).results().forEach(found -> known.add(found.group(1)));
  }

  private void templates(Visitor visitor) {
    Stream.concat(Stream.of("login", "pushes").flatMap(key -> below(contract, key)), operations())
        .forEach(section -> templates(section, PARAMETERS, true, visitor));
    templates(contract, PARAMETERS, true, visitor);
    operations().forEach(operation -> templates(operation, BODIES, false, visitor));
    below(contract, "pushes").forEach(pushes -> templates(pushes, OF_PUSHES, false, visitor));
  }

  private Stream<Section> operations() {
    return below(contract, "operations")
        .flatMap(operations -> operations.keys().stream().flatMap(key -> below(operations, key)));
  }

  private static Stream<Section> below(Section section, String key) {
    return section.plain(key) instanceof Map ? Stream.of(section.section(key)) : Stream.empty();
  }

  private static void templates(
      Section section, Iterable<String> keys, boolean parameters, Visitor visitor) {
    for (String key : keys) {
      below(section, key).forEach(below -> templates(below, below.keys(), parameters, visitor));
      if (!(section.plain(key) instanceof Map)) {
        texts(section.plain(key)).forEach(text -> visitor.visit(section, key, text, parameters));
      }
    }
  }

  /** Returns a single text, or all texts in a list or map. */
  private static Stream<String> texts(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(UnmarkedPlaceholders::texts);
    } else if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(UnmarkedPlaceholders::texts);
    }
    return value instanceof String text ? Stream.of(text) : Stream.empty();
  }

  private void reject(Section section, String key, String text, boolean parameter) {
    if (!section.isSound(key)) {
      return;
    }
    String templates = LITERAL.matcher(text).replaceAll("");
    UNMARKED
        .matcher(templates)
        .results()
        .map(found -> found.group())
        .filter(
            unmarked ->
                parameter || unmarked.equals(templates.strip()) || known.contains(name(unmarked)))
        .findFirst()
        .ifPresent(
            unmarked ->
                section.problem(
                    key,
                    ("must mark its placeholders with #: write #{%s} in place of %s,"
                            + " or #{'%s'} for that text itself")
                        .formatted(name(unmarked), unmarked, unmarked)));
  }

  private static String name(String unmarked) {
    Matcher name = Pattern.compile(NAME).matcher(unmarked);
    return name.find() ? name.group(1) : unmarked;
  }
}
