package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The query parameters that select a part of a list. Journeys set {@code limit} and {@code offset};
 * platforms have other names for them, or number their pages.
 */
final class PagingParameters {
  static final Placeholder LIMIT = new Placeholder("limit", true);
  static final Placeholder OFFSET = new Placeholder("offset", true);

  private static final int USUAL_FIRST = 1;

  private PagingParameters() {}

  /** Reads the query parameters by their names; errors are added to the section's problems. */
  static Map<String, TextTemplate> read(Section paging) {
    Map<String, TextTemplate> parameters = new LinkedHashMap<>();
    int first = paging.optionalInteger("first-page", 0, 1).orElse(USUAL_FIRST);
    add("limit", value(LIMIT), paging, parameters);
    add("offset", value(OFFSET), paging, parameters);
    add("page", new PageNumber(first), paging, parameters);
    check(paging);
    return parameters;
  }

  private static void add(
      String key, TextTemplate value, Section paging, Map<String, TextTemplate> parameters) {
    String name = paging.optionalText(key).orElse("");
    if (name.isBlank() && paging.has(key)) {
      paging.problem(key, "must be the name of a parameter");
    } else if (paging.has(key) && parameters.put(name, value) != null) {
      paging.problem(key, "must name a parameter of its own, was " + name);
    }
  }

  private static PlaceholderTemplate value(Placeholder placeholder) {
    return PlaceholderTemplate.parse("#{" + placeholder.name() + "?}");
  }

  private static void check(Section paging) {
    if (paging.has("offset") && paging.has("page")) {
      paging.problem("page", "must not be combined with offset; remove one of them with = null");
    }
    if (paging.has("page") && !paging.has("limit")) {
      paging.problem("page", "needs limit, the parameter for the number of items of a page");
    }
    if (paging.has("first-page") && !paging.has("page")) {
      paging.problem("first-page", "has no meaning without page");
    }
  }
}
