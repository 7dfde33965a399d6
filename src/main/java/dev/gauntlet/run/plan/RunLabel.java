package dev.gauntlet.run.plan;

import dev.gauntlet.config.Section;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The title, notes and random seed that the user gives to a run.
 *
 * @param title empty if not given
 * @param notes empty if not given
 * @param seed the random seed of the run, 0 or more
 */
public record RunLabel(String title, String notes, long seed) {

  /** The number of seeds: every one is exact as a JSON number in any reader. */
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
