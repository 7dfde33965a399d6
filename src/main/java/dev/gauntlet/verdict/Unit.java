package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.util.OptionalDouble;

/** What a figure is counted in, and how its limit is read. */
enum Unit {
  MILLIS("ms") {
    @Override
    OptionalDouble limit(Section section, String key) {
      return section
          .optionalDuration(key)
          .map(limit -> OptionalDouble.of(limit.toNanos() / 1e6))
          .orElseGet(OptionalDouble::empty);
    }
  },
  PERCENT("%") {
    @Override
    OptionalDouble limit(Section section, String key) {
      OptionalDouble share = section.optionalShare(key);
      return share.isEmpty() ? share : OptionalDouble.of(inPercent(share.getAsDouble()));
    }
  },
  PER_SECOND("/s") {
    @Override
    OptionalDouble limit(Section section, String key) {
      return section.optionalNumber(key, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  },
  COUNT("") {
    @Override
    OptionalDouble limit(Section section, String key) {
      return section.optionalNumber(key, 1, Double.MAX_VALUE);
    }
  };

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  /** The limit under that key in this unit; empty when absent, and when it is a problem. */
  abstract OptionalDouble limit(Section section, String key);

  /** As the decimal number that was written: 0.07 times 100 is 7.000000000000001. */
  private static double inPercent(double share) {
    return Math.rint(share * 1e11) / 1e9;
  }
}
