package dev.gauntlet.run.plan;

import dev.gauntlet.config.Section;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What whoever starts a run tells of it.
 *
 * @param title empty without
 * @param notes empty without
 * @param seed of all chance, 0 or more
 */
public record RunLabel(String title, String notes, long seed) {

  /** Small enough to be exact wherever JSON is read. */
  private static final long SEEDS = 1L << 53;

  public static RunLabel read(Section about) {
    RunLabel label =
        new RunLabel(
            about.optionalText("title").orElse(""),
            about.optionalText("notes").orElse(""),
            about
                .optional("seed", RunLabel::seed)
                .orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS)));
    about.rejectUnknownKeys();
    return label;
  }

  private static long seed(String text) {
    try {
      long seed = Long.parseLong(text);
      if (seed >= 0 && seed < SEEDS) {
        return seed;
      }
    } catch (NumberFormatException e) {
      // Reported below like a number out of range.
    }
    throw new IllegalArgumentException("must be a whole number from 0 to " + (SEEDS - 1));
  }
}
