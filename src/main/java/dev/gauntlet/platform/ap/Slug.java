package dev.gauntlet.platform.ap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Slugs, which are names for URLs: the slug of {@code Über-Agent 7!} is {@code uber-agent-7}. */
final class Slug {

  /** The syntax of a slug. */
  static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  static final int MAX_LENGTH = 255;

  private static final int SUFFIX_LENGTH = 12;
  private static final int STEM_LENGTH = MAX_LENGTH - SUFFIX_LENGTH - 1;

  private Slug() {}

  /**
   * Returns a unique slug: the random end of the id follows the name, which may occur several
   * times.
   *
   * @param stem replaces a name without any letter or digit of a slug
   */
  static String unique(String name, String stem, UUID id) {
    String slug = of(name);
    String digits = id.toString();
    return (slug.isEmpty() ? stem : slug)
        + "-"
        + digits.substring(digits.length() - SUFFIX_LENGTH);
  }

  /** Returns the name's letters and digits without accents; empty if there are none. */
  static String of(String name) {
    String slug =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    return trimmed(slug.substring(0, Math.min(slug.length(), STEM_LENGTH)));
  }

  private static String trimmed(String slug) {
    return slug.replaceAll("^-|-$", "");
  }
}
