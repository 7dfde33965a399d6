package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reader of JSON that keeps every digit of numbers, with functions to write and compare such
 * numbers.
 */
final class ExactJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The syntax of a number in JSON; 007, for example, is text. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,9})?");

  /** The most zeros of a number without an exponent; 1e999999999 would exhaust the memory. */
  private static final int MOST_ZEROS = 400;

  private ExactJson() {}

  /** Reads JSON, with or without a byte order mark. */
  static JsonNode read(String json) throws JsonProcessingException {
    return MAPPER.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
  }

  /** Returns the value as text; a number without an exponent. */
  static String text(Object value) {
    String text = value.toString();
    return value instanceof Number
        ? number(text).filter(ExactJson::shortEnough).map(BigDecimal::toPlainString).orElse(text)
        : text;
  }

  private static boolean shortEnough(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_ZEROS;
  }

  /** Returns whether two texts are the same number in any notation, such as 1.50 and 15e-1. */
  static boolean sameNumber(String one, String other) {
    return number(one)
        .flatMap(left -> number(other).map(right -> left.compareTo(right) == 0))
        .orElse(false);
  }

  /** Returns the value of a number in JSON's notation; empty for any other text. */
  static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
