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
 * A request to an operation. Its input is validated as it is read: an operation reads all its
 * input, then calls {@link #check()}, then acts.
 */
public final class ApiCall {

  static final String CALLER = "caller";
  private static final UUID NO_ID = new UUID(0, 0);

  private final RoutingContext context;
  private final List<FieldProblem> problems = new ArrayList<>();

  ApiCall(RoutingContext context) {
    this.context = context;
  }

  /** Returns the owner of the access token; available in secured operations only. */
  public Caller caller() {
    return context.get(CALLER);
  }

  /** Reads a UUID from the path. */
  public UUID pathId(String name) {
    UUID id = Uuids.parse(context.pathParam(name));
    if (id == null) {
      problem("path." + name, "Input should be a valid UUID", "uuid_parsing");
    }
    return id == null ? NO_ID : id;
  }

  /** Reads a number from the path, 0 if it is none; no object has the number 0. */
  public int pathNumber(String name) {
    String text = context.pathParam(name);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** Reads a whole number from the query, {@code absent} if it is missing. */
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

  /** Reads the wire name of an enum constant from the query. */
  public <E extends Enum<E>> Optional<String> queryOneOf(String name, Class<E> type) {
    String text = context.request().getParam(name);
    if (text != null && WireName.parse(text, type).isEmpty()) {
      problem("query." + name, "Input should be " + WireName.choices(type), "enum");
    }
    return Optional.ofNullable(text);
  }

  /** Reads a text from the query. */
  public Optional<String> queryText(String name) {
    return Optional.ofNullable(context.request().getParam(name));
  }

  /** Returns the body as a form; if there is none, all its fields are missing. */
  public JsonFields form() {
    JsonObject fields = new JsonObject();
    context
        .request()
        .formAttributes()
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    return new JsonFields("body", fields, problems);
  }

  /** Returns the body, which must be a JSON object. */
  public JsonFields body() {
    return new JsonFields("body", bodyObject(), problems);
  }

  /** Returns the body, which may be missing, as if it had no fields. */
  public JsonFields optionalBody() {
    Buffer body = context.body().buffer();
    return body == null || body.length() == 0
        ? new JsonFields("body", new JsonObject(), problems)
        : body();
  }

  /**
   * Ends the reading and reports all problems.
   *
   * @throws ApiError with status 422 and all problems, if there are any
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
