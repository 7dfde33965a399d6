package dev.gauntlet.contract;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A reader of the section {@code admission { }} of a contract. */
final class AdmissionRulesReader {

  private static final List<String> LIMITS = List.of("global", "user");

  private final Section section;
  private final Map<String, Operation> operations;

  private AdmissionRulesReader(Section section, Map<String, Operation> operations) {
    this.section = section;
    this.operations = operations;
  }

  /** Reads the rules; empty without the section. Problems are added to it. */
  static Optional<AdmissionRules> read(Section contract, Map<String, Operation> operations) {
    return contract.has("admission")
        ? Optional.of(
            new AdmissionRulesReader(contract.section("admission"), operations).read())
        : Optional.empty();
  }

  private AdmissionRules read() {
    String start = operation(section, "start");
    String end = operation(section, "end");
    Optional<AdmissionRules.Statistics> statistics = statistics();
    return new AdmissionRules(
        start,
        end,
        slot(start, end),
        section.optionalText("user"),
        statistics,
        limits(statistics.isPresent()),
        section.optional("expires-after", text -> expiry(text, statistics.isPresent())));
  }

  private static AdmissionRules.Limit expiry(String text, boolean statistics) {
    if (text.startsWith("$")) {
      return limit(text, statistics);
    }
    long seconds = DurationText.parse(text).toSeconds();
    if (seconds < 1) {
      throw new IllegalArgumentException("must be 1 s or more");
    }
    return new AdmissionRules.Limit(OptionalInt.of(Math.toIntExact(seconds)), Optional.empty());
  }

  private String operation(Section of, String key) {
    String name = of.text(key);
    if (of.has(key) && !operations.containsKey(name)) {
      ContractNames.unknown(of, key, name, operations);
    }
    return name;
  }

  /** Returns the value that the start saves and the end needs, if only one can be meant. */
  private String slot(String start, String end) {
    if (!operations.containsKey(start) || !operations.containsKey(end)) {
      section.has("slot");
      return "";
    }
    Set<String> common = new TreeSet<>(operations.get(start).saves());
    common.retainAll(operations.get(end).needs());
    Optional<String> named = section.optionalText("slot");
    if (named.isEmpty() && common.size() == 1) {
      return common.iterator().next();
    }
    if (named.filter(common::contains).isEmpty()) {
      section.problem(
          "slot",
          "must name a value that \"%s\" saves and \"%s\" sends%s"
              .formatted(start, end, common.isEmpty() ? "" : ", one of " + common));
    }
    return named.orElse("");
  }

  private Optional<AdmissionRules.Statistics> statistics() {
    if (!section.has("statistics")) {
      return Optional.empty();
    }
    Section statistics = section.section("statistics");
    String operation = operation(statistics, "operation");
    if (!statistics.has("active")) {
      statistics.problem("active", "is missing");
    }
    return statistics
        .optional("active", JsonPath::parse)
        .map(active -> new AdmissionRules.Statistics(operation, active));
  }

  private Map<String, AdmissionRules.Limit> limits(boolean statistics) {
    Section limits = section.section("limits");
    Map<String, AdmissionRules.Limit> read = new LinkedHashMap<>();
    for (String name : LIMITS) {
      limits.optional(name, text -> limit(text, statistics)).ifPresent(it -> read.put(name, it));
    }
    return Map.copyOf(read);
  }

  private static AdmissionRules.Limit limit(String text, boolean statistics) {
    if (text.startsWith("$")) {
      if (!statistics) {
        throw new IllegalArgumentException("must be a number, since there is no statistics { }");
      }
      return new AdmissionRules.Limit(OptionalInt.empty(), Optional.of(JsonPath.parse(text)));
    }
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return new AdmissionRules.Limit(OptionalInt.of(number), Optional.empty());
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw new IllegalArgumentException(
        "must be a number from 1, or a path into the statistics, such as $.limit, was " + text);
  }
}
