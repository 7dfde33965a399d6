package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A reader of announced refusals: {@code 429 = "limit reached"}, or in the long form {@code 429 {
 * name = "limit reached", limit = "$.limit", retry-after = required }}.
 */
final class RefusalReader {

  private static final String NAME = "name";
  private static final String LIMIT = "limit";
  private static final String RETRY_AFTER = "retry-after";

  /** Whether an answer must have a header. */
  private enum Presence {
    OPTIONAL,
    REQUIRED
  }

  private RefusalReader() {}

  /**
   * Reads the refusals by their statuses. Problems are added to the section.
   *
   * @param expected the statuses of accepted answers, none of which can be a refusal
   */
  static Map<Integer, Refusal> read(Section section, Set<Integer> expected) {
    Map<Integer, Refusal> refusals = new TreeMap<>();
    for (String key : section.keys()) {
      Optional<Integer> status = StatusCodes.parse(key);
      Refusal refusal = refusal(section, key, status.orElse(0));
      status.ifPresentOrElse(
          known -> refusals.put(known, refusal), () -> StatusCodes.report(section, key, key));
      if (status.filter(expected::contains).isPresent()) {
        section.problem(key, "must not be among the expected statuses");
      }
    }
    return Collections.unmodifiableMap(refusals);
  }

  private static Refusal refusal(Section section, String key, int status) {
    List<Section> detailed = section.items(key, NAME);
    if (!detailed.isEmpty()) {
      return detailed(detailed.get(0), status);
    }
    String name = section.text(key);
    ContractNames.check(section, key, name);
    return new Refusal(status, name);
  }

  private static Refusal detailed(Section refusal, int status) {
    String name = refusal.text(NAME);
    if (refusal.has(NAME)) {
      ContractNames.check(refusal, NAME, name);
    }
    boolean retryAfter =
        refusal.has(RETRY_AFTER)
            && refusal.oneOf(RETRY_AFTER, Presence.class) == Presence.REQUIRED;
    return new Refusal(status, name, refusal.optional(LIMIT, RefusalReader::one), retryAfter);
  }

  private static JsonPath one(String text) {
    JsonPath path = JsonPath.parse(text);
    if (path.many()) {
      throw new IllegalArgumentException("must be the path of one value, without [*]");
    }
    return path;
  }
}
