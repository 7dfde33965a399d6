package dev.gauntlet.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request to an operation: its input, validated as it is read. An operation reads all its
 * input, then calls {@link #check()}, then acts.
 */
public final class Call {

  static final String CALLER = "caller";
  private static final UUID NO_ID = new UUID(0, 0);

  private final RoutingContext context;
  private final List<FieldProblem> problems = new ArrayList<>();

  Call(RoutingContext context) {
    this.context = context;
  }

  /** Whose token came along; only in operations that ask for one. */
  public Caller caller() {
    return context.get(CALLER);
  }

  /** A UUID in the path. */
  public UUID pathId(String name) {
    UUID id = Ids.parse(context.pathParam(name));
    if (id == null) {
      problem("path." + name, "Input should be a valid UUID", "uuid_parsing");
    }
    return id == null ? NO_ID : id;
  }

  /** A whole number of the query, {@code absent} when it isn't there. */
  public int queryInteger(String name, int absent, int min, int max) {
    String text = context.request().getParam(name);
    if (text == null) {
      return absent;
    }
    Integer value = integer(name, text);
    if (value != null && value < min) {
      problem(
          "query." + name, "Input should be greater than or equal to " + min, "greater_than_equal");
    } else if (value != null && value > max) {
      problem("query." + name, "Input should be less than or equal to " + max, "less_than_equal");
    }
    return value == null ? absent : value;
  }

  /** One of an enum's words in the query, as the word. */
  public <E extends Enum<E>> Optional<String> queryOneOf(String name, Class<E> type) {
    String text = context.request().getParam(name);
    if (text != null && WireName.parse(text, type).isEmpty()) {
      problem("query." + name, "Input should be " + WireName.choices(type), "enum");
    }
    return Optional.ofNullable(text);
  }

  /** A text of the query, as it is. */
  public Optional<String> queryText(String name) {
    return Optional.ofNullable(context.request().getParam(name));
  }

  /** The body as a form; without one all its fields are missing. */
  public Fields form() {
    JsonObject fields = new JsonObject();
    context
        .request()
        .formAttributes()
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    return new Fields("body", fields, problems);
  }

  /** The body, which has to be a JSON object. */
  public Fields body() {
    return new Fields("body", bodyObject(), problems);
  }

  /**
   * Ends the reading.
   *
   * @throws ApiError with status 422 and every problem found
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw ApiError.invalid(problems);
    }
  }

  private JsonObject bodyObject() {
    Buffer body = context.body().buffer();
    if (body == null || body.length() == 0) {
      problem("body", "Field required", "missing");
      return null;
    }
    try {
      if (Json.decodeValue(body) instanceof JsonObject object) {
        return object;
      }
      problem("body", "Input should be a valid object", "model_attributes_type");
    } catch (DecodeException e) {
      problem("body", "JSON decode error", "json_invalid");
    }
    return null;
  }

  private Integer integer(String name, String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      problem("query." + name, "Input should be a valid integer", "int_parsing");
      return null;
    }
  }

  private void problem(String field, String message, String type) {
    problems.add(new FieldProblem(field, message, type));
  }
}
