package dev.gauntlet.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Parsers of single values. Every method throws {@link IllegalArgumentException} for an invalid
 * value; the message, "must be ...", is the predicate of a sentence whose subject is the key.
 */
final class ScalarParser {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ScalarParser() {}

  static boolean flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  static int integer(String text, int min, int max) {
    BigDecimal number;
    try {
      number = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw noInteger(min, max);
    }
    if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException(
          max < Integer.MAX_VALUE ? range(min, max) : "must be at most " + Integer.MAX_VALUE);
    }
    if (number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) < 0) {
      throw new IllegalArgumentException(range(min, max));
    }
    int value;
    try {
      value = number.intValueExact();
    } catch (ArithmeticException e) {
      throw noInteger(min, max);
    }
    if (value < min || value > max) {
      throw new IllegalArgumentException(range(min, max));
    }
    return value;
  }

  private static IllegalArgumentException noInteger(int min, int max) {
    return new IllegalArgumentException("must be a whole number" + inRange(min, max));
  }

  private static String inRange(int min, int max) {
    return max < Integer.MAX_VALUE ? " between " + min + " and " + max : "";
  }

  private static String range(int min, int max) {
    if (max < Integer.MAX_VALUE) {
      return "must be between " + min + " and " + max;
    }
    return switch (min) {
      case 0 -> "must not be negative";
      case 1 -> "must be positive";
      default -> "must be at least " + min;
    };
  }

  static double number(String text, double min, double max) {
    double value = decimal(text, "must be a number").doubleValue();
    if (value < min || value > max) {
      throw new IllegalArgumentException(range(min, max));
    }
    return value;
  }

  private static String range(double min, double max) {
    if (max < Double.MAX_VALUE) {
      return "must be between " + plain(min) + " and " + plain(max);
    }
    if (min == Double.MIN_VALUE) {
      return "must be positive";
    }
    return min == 0 ? "must not be negative" : "must be at least " + plain(min);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static double share(String text) {
    String expectation = "must be a share between 0 % and 100 %, such as 1 % or 0.01";
    String number = text.strip();
    boolean percent = number.endsWith("%");
    BigDecimal value =
        decimal(percent ? number.substring(0, number.length() - 1) : number, expectation);
    if (!percent && value.compareTo(BigDecimal.ONE) == 0) {
      throw new IllegalArgumentException(
          "must be written as 1 % or 100 %, since 1 without % can mean both");
    }
    double share = (percent ? value.divide(HUNDRED) : value).doubleValue();
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException(expectation);
    }
    return share;
  }

  private static BigDecimal decimal(String text, String expectation) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(expectation);
    }
  }

  static Duration duration(String text, Duration min, Duration max) {
    Duration value = DurationText.parse(text);
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "must be between " + DurationText.format(min) + " and " + DurationText.format(max));
    }
    return value;
  }

  static <E extends Enum<E>> E oneOf(String text, Class<E> values) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    Collection<String> names =
        Arrays.stream(values.getEnumConstants()).map(ScalarParser::nameOf).toList();
    return Arrays.stream(values.getEnumConstants())
        .filter(value -> nameOf(value).equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of " + String.join(", ", names) + didYouMean(typed, names)));
  }

  private static String nameOf(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String didYouMean(String typed, Collection<String> names) {
    return Suggestion.nearest(typed, names).map(name -> " (did you mean " + name + "?)").orElse("");
  }
}
