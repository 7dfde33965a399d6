package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reader of operations.
 *
 * @param prefix precedes every path; empty or a valid path
 * @param headers the headers of every request
 * @param authentication the headers and parameters of a token; empty if the contract has no login
 * @param paging the parameters of paged lists
 */
record OperationReader(
    String prefix,
    Map<String, PlaceholderTemplate> headers,
    Optional<Authentication> authentication,
    Map<String, TextTemplate> paging) {

  Operation read(String name, Section operation) {
    HttpMethod method = method(operation);
    Optional<BodyTemplate> body = BodyReader.read(operation);
    Optional<Authentication> token = authentication(operation);
    AnswerRules answers = AnswerRulesReader.read(operation, method);
    Optional<StreamRules> stream = StreamRulesReader.read(operation, answers);
    return new Operation(
        name,
        method,
        url(operation, token),
        headers(operation, token, body),
        body,
        token.isPresent(),
        flag(operation, "idempotent"),
        role(operation),
        stream.isPresent() ? answers.withoutBody() : answers,
        stream);
  }

  private UrlTemplate url(Section operation, Optional<Authentication> token) {
    String path = operation.text("path");
    boolean valid = operation.optional("path", UrlTemplate::path).isPresent();
    String before = operation.optional("prefix", UrlTemplate::prefix).orElse(prefix);
    return new UrlTemplate(
        PlaceholderTemplate.parse(valid ? before + path : "/"), query(operation, token));
  }

  private UrlEncodedParameters query(Section operation, Optional<Authentication> token) {
    Section own = operation.section("query");
    Map<String, TextTemplate> query = UrlEncodedParameters.read(own);
    add(paging(operation), "paging { }", query, own);
    token.ifPresent(sent -> add(sent.query(), "login.query", query, own));
    return new UrlEncodedParameters(query);
  }

  private static void add(
      Map<String, TextTemplate> sent, String by, Map<String, TextTemplate> query, Section own) {
    sent.keySet().stream()
        .filter(own::has)
        .forEach(name -> own.problem(name, "must be left out, since " + by + " sends it"));
    query.putAll(sent);
  }

  /** Returns the paging parameters of the operation, or else of the contract. */
  private Map<String, TextTemplate> paging(Section operation) {
    boolean paged = flag(operation, "paged");
    if (operation.has("paging")) {
      return PagingParameters.read(operation.section("paging"));
    }
    if (paged && paging.isEmpty()) {
      operation.problem("paged", "must be false, since the contract has no paging { }");
    }
    return paged ? paging : Map.of();
  }

  private static boolean flag(Section operation, String key) {
    return operation.has(key) && operation.flag(key);
  }

  private static Optional<OperationRole> role(Section operation) {
    return operation.has("role")
        ? Optional.of(operation.oneOf("role", OperationRole.class))
        : Optional.empty();
  }

  /** Returns the authentication of the operation, if it needs a token. */
  private Optional<Authentication> authentication(Section operation) {
    boolean needed = flag(operation, "auth");
    if (needed && authentication.isEmpty()) {
      operation.problem("auth", "must be false, since the contract has no login { }");
    }
    return authentication.filter(sent -> needed && sent.known());
  }

  private Map<String, PlaceholderTemplate> headers(
      Section operation, Optional<Authentication> token, Optional<BodyTemplate> body) {
    return RequestHeaders.merged(
        List.of(
            headers,
            token.map(Authentication::headers).orElse(Map.of()),
            body.map(OperationReader::contentType).orElse(Map.of()),
            own(operation.section("headers"), body)));
  }

  private static Map<String, PlaceholderTemplate> contentType(BodyTemplate body) {
    return Map.of(RequestHeaders.CONTENT_TYPE, body.contentType());
  }

  /** Reports a content type among the headers that the body cannot have. */
  private static Map<String, PlaceholderTemplate> own(
      Section headers, Optional<BodyTemplate> body) {
    headers.keys().stream()
        .filter(RequestHeaders.CONTENT_TYPE::equalsIgnoreCase)
        .forEach(name -> body.ifPresent(sent -> headers.optional(name, sent::as)));
    return RequestHeaders.read(headers);
  }

  private static HttpMethod method(Section operation) {
    String refused = operation.optionalText("method").map(HttpMethod::refusal).orElse("");
    if (refused.isEmpty()) {
      return operation.oneOf("method", HttpMethod.class);
    }
    operation.problem("method", refused);
    return HttpMethod.GET;
  }
}
