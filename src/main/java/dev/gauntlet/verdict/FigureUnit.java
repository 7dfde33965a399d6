package dev.gauntlet.verdict;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** The unit of a figure. It parses limits and formats values. */
enum FigureUnit {
  MILLIS("ms") {
    @Override
    OptionalDouble limit(Section section, String key) {
      return section
          .optional(key, FigureUnit::latency)
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
      return section.optionalInteger(key, 1, Integer.MAX_VALUE).stream().asDoubleStream().findAny();
    }
  },
  /** Any unit of the target; its limit may be 0 or negative. */
  PLAIN("") {
    @Override
    OptionalDouble limit(Section section, String key) {
      return section.optionalNumber(key, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
  },
  RATIO("x") {
    @Override
    OptionalDouble limit(Section section, String key) {
      return section.optionalNumber(key, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  },
  SECONDS("s") {
    @Override
    OptionalDouble limit(Section section, String key) {
      return section
          .optionalDuration(key)
          .map(limit -> OptionalDouble.of(limit.toNanos() / 1e9))
          .orElseGet(OptionalDouble::empty);
    }
  };

  private final String symbol;

  FigureUnit(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  /** Returns the limit of a key in this unit; empty if it is absent or a problem. */
  abstract OptionalDouble limit(Section section, String key);

  /** Formats a value for names, which are the same in every run: {@code 2000 ms}. */
  String plain(double value) {
    return (number(value, "0.###") + " " + symbol).strip();
  }

  /** Formats a value for sentences: {@code 2,000 ms}. */
  String readable(double value) {
    return (number(value, "#,##0.###") + " " + symbol).strip();
  }

  /**
   * Returns a count with its noun: {@code 1 sample}, {@code 2,000 samples}.
   *
   * @param one the singular of the noun; the plural adds an s
   */
  static String counted(long count, String one) {
    return COUNT.readable(count) + " " + one + (count == 1 ? "" : "s");
  }

  private static String number(double value, String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  private static Duration latency(String text) {
    Duration limit = DurationText.parse(text);
    if (limit.isZero()) {
      throw new IllegalArgumentException(
          "must be more than 0 ms, because every answer takes longer");
    }
    return limit;
  }

  /**
   * Returns a share in percent, without rounding errors of the decimal number: 0.07 times 100 is
   * 7.000000000000001.
   */
  private static double inPercent(double share) {
    return Math.rint(share * 1e11) / 1e9;
  }
}
