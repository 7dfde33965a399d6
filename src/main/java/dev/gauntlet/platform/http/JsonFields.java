package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The fields of one JSON object of a request, read one by one. Problems are collected, never
 * thrown, and a valid default is returned, so that a response reports all problems at once. An
 * absent object causes no further problems: its absence has been reported already.
 */
public final class JsonFields {

  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
  private static final int EMAIL_MIN = 3;
  private static final int EMAIL_MAX = 254;

  private final String place;
  private final JsonObject source;
  private final List<FieldProblem> problems;

  JsonFields(String place, JsonObject source, List<FieldProblem> problems) {
    this.place = place;
    this.source = source;
    this.problems = problems;
  }

  /** Requires fields that are then read as optional ones. */
  public void require(String... keys) {
    for (String key : keys) {
      if (source != null && !present(key)) {
        missing(key);
      }
    }
  }

  /** Reads a required string of {@code min} to {@code max} characters. */
  public String text(String key, int min, int max) {
    return required(key) ? checkedText(key, min, max) : "";
  }

  /** Reads a string as {@link #text} does, null if absent. */
  public String optionalText(String key, int min, int max) {
    return present(key) ? checkedText(key, min, max) : null;
  }

  /**
   * Reads a required string that matches {@code pattern} and has {@code min} to {@code max}
   * characters.
   */
  public String textLike(String key, int min, int max, String pattern, String expected) {
    return required(key) ? checkedText(key, min, max, pattern, expected) : "";
  }

  /**
   * Reads a required email address.
   *
   * @param expected the message about another text
   */
  public String email(String key, String expected) {
    return textLike(key, EMAIL_MIN, EMAIL_MAX, EMAIL, expected);
  }

  /** Reads a string as {@link #textLike} does, null if absent. */
  public String optionalTextLike(String key, int min, int max, String pattern, String expected) {
    return present(key) ? checkedText(key, min, max, pattern, expected) : null;
  }

  /** Reads a required number from {@code min} to {@code max}. */
  public double number(String key, double min, double max) {
    return required(key) ? checkedNumber(key, min, max) : min;
  }

  /** Reads a number as {@link #number} does, null if absent. */
  public Double optionalNumber(String key, double min, double max) {
    return present(key) ? checkedNumber(key, min, max) : null;
  }

  /** Reads a whole number from {@code min} to {@code max}, null if absent. */
  public Integer optionalInteger(String key, int min, int max) {
    if (!present(key)) {
      return null;
    }
    if (source.getValue(key) instanceof Number number && number.doubleValue() % 1 != 0) {
      problem(key, "Input should be a valid integer", "int_from_float");
      return min;
    }
    return (int) checkedNumber(key, min, max);
  }

  /** Reads a required whole number as {@link #optionalInteger} does. */
  public int integer(String key, int min, int max) {
    require(key);
    Integer value = optionalInteger(key, min, max);
    return value == null ? min : value;
  }

  /** Reads a flag, false if absent. */
  public boolean flag(String key) {
    Boolean value = typed(key, Boolean.class, "Input should be a valid boolean", "bool_type");
    return value != null && value;
  }

  /** Returns whether a key has a value that is a string. */
  public boolean isText(String key) {
    return source != null && source.getValue(key) instanceof String;
  }

  /** Reads the required wire name of an enum constant. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return oneOf(key, type, null);
  }

  /**
   * Reads the wire name of an enum constant; {@code absent} if it is missing, or a problem if that
   * is null.
   */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type, E absent) {
    E harmless = absent == null ? type.getEnumConstants()[0] : absent;
    boolean there = absent == null ? required(key) : present(key);
    if (!there) {
      return harmless;
    }
    return WireName.parse(String.valueOf(source.getValue(key)), type)
        .orElseGet(
            () -> {
              problem(key, "Input should be " + WireName.choices(type), "enum");
              return harmless;
            });
  }

  /** Reads a UUID, null if absent. */
  public UUID optionalId(String key) {
    if (!present(key)) {
      return null;
    }
    UUID id = Uuids.parse(String.valueOf(source.getValue(key)));
    if (id == null) {
      problem(key, "Input should be a valid UUID", "uuid_parsing");
    }
    return id;
  }

  /** Reads an object, null if absent. */
  public JsonObject optionalObject(String key) {
    return typed(key, JsonObject.class, "Input should be a valid object", "dict_type");
  }

  /** Reads a list of strings, empty if absent. */
  public JsonArray texts(String key) {
    JsonArray list = optionalTexts(key);
    return list == null ? new JsonArray() : list;
  }

  /** Reads a list of strings, null if absent. */
  public JsonArray optionalTexts(String key) {
    JsonArray list = optionalList(key);
    for (int i = 0; list != null && i < list.size(); i++) {
      if (!(list.getValue(i) instanceof String)) {
        problem(key + "." + i, "Input should be a valid string", "string_type");
      }
    }
    return list;
  }

  /** Reads a required list of at least {@code min} objects and returns the fields of each. */
  public List<JsonFields> sections(String key, int min) {
    JsonArray list = required(key) ? optionalList(key) : null;
    if (list == null) {
      return List.of();
    }
    if (list.size() < min) {
      problem(key, "List should have at least " + min + " item", "too_short");
    }
    return IntStream.range(0, list.size()).mapToObj(i -> section(key, i, list)).toList();
  }

  private JsonFields section(String key, int index, JsonArray list) {
    String item = key + "." + index;
    JsonObject object = list.getValue(index) instanceof JsonObject found ? found : null;
    if (object == null) {
      problem(item, "Input should be a valid object", "dict_type");
    }
    return new JsonFields(place + "." + item, object, problems);
  }

  private JsonArray optionalList(String key) {
    return typed(key, JsonArray.class, "Input should be a valid list", "list_type");
  }

  /** Reads a required object and returns its fields. */
  public JsonFields section(String key) {
    JsonObject object = required(key) ? optionalObject(key) : null;
    return new JsonFields(place + "." + key, object, problems);
  }

  private <T> T typed(String key, Class<T> type, String expected, String problemType) {
    if (!present(key)) {
      return null;
    }
    Object value = source.getValue(key);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    problem(key, expected, problemType);
    return null;
  }

  private double checkedNumber(String key, double min, double max) {
    if (!(source.getValue(key) instanceof Number number)) {
      problem(key, "Input should be a valid number", "float_type");
      return min;
    }
    double value = number.doubleValue();
    if (value < min) {
      problem(key, "Input should be greater than or equal to " + min, "greater_than_equal");
    } else if (value > max) {
      problem(key, "Input should be less than or equal to " + max, "less_than_equal");
    }
    return value;
  }

  private String checkedText(String key, int min, int max, String pattern, String expected) {
    int before = problems.size();
    String text = checkedText(key, min, max);
    if (problems.size() == before && !text.matches(pattern)) {
      problem(key, expected, "string_pattern_mismatch");
    }
    return text;
  }

  private String checkedText(String key, int min, int max) {
    if (!(source.getValue(key) instanceof String text)) {
      problem(key, "Input should be a valid string", "string_type");
      return "";
    }
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      problem(key, "String should have at least " + min + " characters", "string_too_short");
    } else if (length > max) {
      problem(key, "String should have at most " + max + " characters", "string_too_long");
    }
    return text;
  }

  private boolean required(String key) {
    if (source != null && !source.containsKey(key)) {
      missing(key);
    }
    return source != null && source.containsKey(key);
  }

  private boolean present(String key) {
    return source != null && source.getValue(key) != null;
  }

  private void missing(String key) {
    problem(key, "Field required", "missing");
  }

  private void problem(String key, String message, String type) {
    problems.add(new FieldProblem(place + "." + key, message, type));
  }
}
