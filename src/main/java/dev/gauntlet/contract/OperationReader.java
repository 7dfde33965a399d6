package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads operations.
 *
 * @param prefix stands before every path; empty or a valid path
 * @param headers those of every request
 * @param loginHeaders those of authenticated requests; empty when the contract has no login
 */
record OperationReader(
    String prefix, Map<String, Template> headers, Optional<Map<String, Template>> loginHeaders) {

  Operation read(String name, Section operation) {
    Optional<BodyTemplate> body = body(operation);
    boolean authenticated = authenticated(operation);
    return new Operation(
        name,
        operation.oneOf("method", Method.class),
        url(operation),
        headers(operation, authenticated, body),
        body,
        authenticated,
        AnswerRulesReader.read(operation));
  }

  private UrlTemplate url(Section operation) {
    String path = operation.text("path");
    boolean valid = operation.optional("path", UrlTemplate::path).isPresent();
    String before = operation.optional("prefix", UrlTemplate::prefix).orElse(prefix);
    return new UrlTemplate(
        Template.parse(valid ? before + path : "/"), parameters(operation.section("query")));
  }

  private static Parameters parameters(Section section) {
    Map<String, Template> parameters = new LinkedHashMap<>();
    for (String name : section.keys()) {
      section.optional(name, Template::parse).ifPresent(value -> parameters.put(name, value));
    }
    return new Parameters(parameters);
  }

  private boolean authenticated(Section operation) {
    boolean authenticated = operation.has("auth") && operation.flag("auth");
    if (authenticated && loginHeaders.isEmpty()) {
      operation.problem("auth", "must be false, since the contract has no login { }");
    }
    return authenticated;
  }

  private Map<String, Template> headers(
      Section operation, boolean authenticated, Optional<BodyTemplate> body) {
    return Headers.merged(
        List.of(
            headers,
            authenticated ? loginHeaders.orElse(Map.of()) : Map.of(),
            body.map(OperationReader::contentType).orElse(Map.of()),
            Headers.read(operation.section("headers"))));
  }

  private static Map<String, Template> contentType(BodyTemplate body) {
    return Map.of(Headers.CONTENT_TYPE, Template.parse(body.contentType()));
  }

  private static Optional<BodyTemplate> body(Section operation) {
    if (operation.has("form")) {
      if (operation.has("body")) {
        operation.problem("form", "must not stand beside body { }: a request has one body");
      }
      return Optional.of(new FormBody(parameters(operation.section("form"))));
    }
    return operation.has("body")
        ? Optional.of(new JsonBody(members(operation.section("body"))))
        : Optional.empty();
  }

  /** Objects are read key by key, so that a problem is reported at its own line. */
  private static JsonTemplate members(Section object) {
    Map<String, JsonTemplate> members = new LinkedHashMap<>();
    for (String name : object.keys()) {
      members.put(name, member(object, name));
    }
    return JsonTemplate.object(members);
  }

  private static JsonTemplate member(Section object, String name) {
    Object plain = object.plain(name);
    if (plain instanceof Map) {
      return members(object.section(name));
    }
    try {
      return JsonTemplate.compile(plain);
    } catch (IllegalArgumentException e) {
      object.problem(name, e.getMessage() + ", was " + plain);
      return JsonTemplate.compile("");
    }
  }
}
