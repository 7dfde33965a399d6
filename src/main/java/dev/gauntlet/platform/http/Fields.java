package dev.gauntlet.platform.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * The fields of one JSON object of a request, read one by one. What is wrong is collected, never
 * thrown, and a harmless value is returned, so that a request hears of all its problems at once. An
 * absent object is read in silence: its absence was reported already.
 */
public final class Fields {

  private final String place;
  private final JsonObject source;
  private final List<FieldProblem> problems;

  Fields(String place, JsonObject source, List<FieldProblem> problems) {
    this.place = place;
    this.source = source;
    this.problems = problems;
  }

  /** A string of {@code min} to {@code max} characters that has to be there. */
  public String text(String key, int min, int max) {
    return required(key) ? checkedText(key, min, max) : "";
  }

  /** Like {@link #text}, null when absent. */
  public String optionalText(String key, int min, int max) {
    return present(key) ? checkedText(key, min, max) : null;
  }

  /** A string that matches {@code pattern} and has {@code min} to {@code max} characters. */
  public String textLike(String key, int min, int max, String pattern, String expected) {
    String text = text(key, min, max);
    boolean judged = text.length() < min || text.length() > max;
    if (source != null && !judged && !text.matches(pattern)) {
      problem(key, expected, "string_pattern_mismatch");
    }
    return text;
  }

  /** A number from {@code min} to {@code max} that has to be there. */
  public double number(String key, double min, double max) {
    if (!required(key)) {
      return min;
    }
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

  /** One of an enum's words, which has to be there. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return oneOf(key, type, null);
  }

  /** One of an enum's words; {@code absent} when it isn't there, unless that is null. */
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

  /** A UUID, null when absent. */
  public UUID optionalId(String key) {
    if (!present(key)) {
      return null;
    }
    UUID id = Ids.parse(String.valueOf(source.getValue(key)));
    if (id == null) {
      problem(key, "Input should be a valid UUID", "uuid_parsing");
    }
    return id;
  }

  /** An object as it is, null when absent. */
  public JsonObject optionalObject(String key) {
    return typed(key, JsonObject.class, "Input should be a valid object", "dict_type");
  }

  /** A list of strings, empty when absent. */
  public JsonArray texts(String key) {
    JsonArray list = typed(key, JsonArray.class, "Input should be a valid list", "list_type");
    if (list == null) {
      return new JsonArray();
    }
    for (int i = 0; i < list.size(); i++) {
      if (!(list.getValue(i) instanceof String)) {
        problem(key + "." + i, "Input should be a valid string", "string_type");
      }
    }
    return list;
  }

  /** The fields of an object that has to be there. */
  public Fields section(String key) {
    JsonObject object = required(key) ? optionalObject(key) : null;
    return new Fields(place + "." + key, object, problems);
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
      problem(key, "Field required", "missing");
    }
    return source != null && source.containsKey(key);
  }

  private boolean present(String key) {
    return source != null && source.getValue(key) != null;
  }

  private void problem(String key, String message, String type) {
    problems.add(new FieldProblem(place + "." + key, message, type));
  }
}
