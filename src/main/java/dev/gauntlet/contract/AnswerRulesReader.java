package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reader of the rules for the answers of an operation. */
final class AnswerRulesReader {
  private static final String PRESENT = "*";
  private static final Set<Integer> USUAL = Set.of(200);

  private final Section operation;

  private AnswerRulesReader(Section operation) {
    this.operation = operation;
  }

  static AnswerRules read(Section operation, HttpMethod method) {
    AnswerRules rules = new AnswerRulesReader(operation).read();
    if (!method.isAnsweredWithBody()) {
      rejectBody(operation, rules, "an answer to HEAD has no body");
    } else if (StatusCodes.areBodiless(rules.expected())) {
      rejectBody(
          operation,
          rules,
          "an answer with the status %s has no body".formatted(StatusCodes.text(rules.expected())));
    }
    return rules;
  }

  private static void rejectBody(Section operation, AnswerRules rules, String why) {
    for (String conditions : List.of("check", "marker")) {
      Section checks = operation.section(conditions);
      checks.keys().forEach(path -> checks.problem(path, "must be left out: " + why));
    }
    if (operation.has("stream")) {
      operation.problem("stream", "must be left out: " + why);
    }
    rules.saves().entrySet().stream()
        .filter(save -> save.getValue().path().isPresent() && !save.getValue().optional())
        .forEach(
            save ->
                operation
                    .section("save")
                    .problem(save.getKey(), "must be a header or a cookie: " + why));
  }

  private AnswerRules read() {
    Set<Integer> expected = StatusCodes.read(operation, "expect").orElse(USUAL);
    return new AnswerRules(
        expected,
        saves(),
        checks(operation.section("check")),
        checks(operation.section("marker")),
        new RefusalRules(RefusalReader.read(operation.section("refusals"), expected)));
  }

  private Map<String, SavedValue> saves() {
    Section section = operation.section("save");
    Map<String, SavedValue> saves = new LinkedHashMap<>();
    for (String name : section.keys()) {
      if (!Placeholder.isName(name)) {
        section.problem(name, "must have a name of letters, digits and _, for use as #{name}");
      }
      section
          .optionalText(name)
          .flatMap(place -> save(section, name, place))
          .ifPresent(save -> saves.put(name, save));
    }
    return Collections.unmodifiableMap(saves);
  }

  /** Reads the location of a value. Messages quote the path, which holds no secret. */
  private static Optional<SavedValue> save(Section section, String name, String place) {
    try {
      return Optional.of(SavedValue.parse(place));
    } catch (IllegalArgumentException e) {
      section.problem(name, e.getMessage() + ", was " + ContractNames.quoted(place));
      return Optional.empty();
    }
  }

  /** Reads conditions by their paths. */
  static List<AnswerCheck> checks(Section section) {
    List<AnswerCheck> checks = new ArrayList<>();
    for (String path : section.keys()) {
      try {
        checks.add(new AnswerCheck(JsonPath.parse(path), allowed(section, path)));
      } catch (IllegalArgumentException e) {
        section.problem(path, e.getMessage());
      }
    }
    return List.copyOf(checks);
  }

  /** Reads the allowed values of a condition; none if any is allowed. */
  static List<PlaceholderTemplate> allowed(Section section, String path) {
    if (section.plain(path) instanceof List<?> list) {
      if (list.isEmpty()) {
        section.problem(path, "must hold at least one value; \"*\" allows any");
      }
      return section.texts(path).stream().map(PlaceholderTemplate::parse).toList();
    }
    String text = section.text(path);
    return text.equals(PRESENT) ? List.of() : List.of(PlaceholderTemplate.parse(text));
  }
}
