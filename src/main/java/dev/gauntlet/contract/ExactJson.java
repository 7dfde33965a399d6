package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON whose numbers keep every digit, and how such a number is written and compared. */
final class ExactJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** As in JSON: 007 is text, such as a name. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,9})?");

  /** 1e999999999 without an exponent would fill the memory. */
  private static final int MOST_ZEROS = 400;

  private ExactJson() {}

  /** Reads JSON, with or without a byte order mark. */
  static JsonNode read(String json) throws JsonProcessingException {
    return MAPPER.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
  }

  /** The value as text, a number without an exponent. */
  static String text(Object value) {
    String text = value.toString();
    return value instanceof Number
        ? number(text).filter(ExactJson::shortEnough).map(BigDecimal::toPlainString).orElse(text)
        : text;
  }

  private static boolean shortEnough(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_ZEROS;
  }

  /** Whether two texts are the same number, whatever their form: 1.50 and 15e-1. */
  static boolean sameNumber(String one, String other) {
    return number(one)
        .flatMap(left -> number(other).map(right -> left.compareTo(right) == 0))
        .orElse(false);
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
