package dev.gauntlet.contract;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A call that a platform offers, with the rules to build its request and to interpret its answers.
 *
 * <p>The methods that build a request take a lookup from a placeholder's name to its value, which
 * returns null for an unknown name. They throw {@link PlaceholderException} if a required value is
 * missing. Operations are immutable and shared by all users.
 */
public final class Operation {
  private static final String IDS = "Ids";

  private final String name;
  private final HttpMethod method;
  private final UrlTemplate url;
  private final Map<String, PlaceholderTemplate> headers;
  private final Optional<BodyTemplate> body;
  private final Optional<byte[]> constantBody;
  private final boolean authenticated;
  private final boolean idempotent;
  private final Optional<OperationRole> role;
  private final AnswerRules answers;
  private final Optional<StreamRules> stream;
  private final Set<String> saves;

  Operation(
      String name,
      HttpMethod method,
      UrlTemplate url,
      Map<String, PlaceholderTemplate> headers,
      Optional<BodyTemplate> body,
      boolean authenticated,
      boolean idempotent,
      Optional<OperationRole> role,
      AnswerRules answers,
      Optional<StreamRules> stream) {
    this.name = name;
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.constantBody =
        body.filter(template -> template.placeholders().findAny().isEmpty())
            .map(template -> template.render(values(unknown -> null)));
    this.authenticated = authenticated;
    this.idempotent = idempotent;
    this.role = role;
    this.answers = answers;
    this.stream = stream;
    this.saves = saves(answers, stream);
  }

  /** Returns the name of the request in every report: verb and object, without ids. */
  public String name() {
    return name;
  }

  public HttpMethod method() {
    return method;
  }

  /** Returns the path with its prefix and unfilled placeholders, for messages. */
  public String path() {
    return url.toString();
  }

  /** Returns whether the user must be logged in; the headers then include those of the login. */
  public boolean authenticated() {
    return authenticated;
  }

  /** Returns whether the operation has a role. */
  public boolean is(OperationRole wanted) {
    return role.filter(wanted::equals).isPresent();
  }

  /** Returns whether its answer gives the user a new account and its token. */
  public boolean grantsAccount() {
    return is(OperationRole.REGISTRATION) && saves().contains(LoginRules.TOKEN);
  }

  /** Returns whether its request may be sent twice. */
  public boolean repeatable() {
    return idempotent || method.isSafe();
  }

  /** Returns the statuses of an accepted answer. */
  public Set<Integer> expected() {
    return answers.expected();
  }

  /** Returns the names of the values that an accepted answer saves, including optional ones. */
  public Set<String> saves() {
    return saves;
  }

  private static Set<String> saves(AnswerRules answers, Optional<StreamRules> stream) {
    Set<String> names = new LinkedHashSet<>(answers.saves().keySet());
    stream.ifPresent(rules -> names.addAll(rules.saves()));
    return Collections.unmodifiableSet(names);
  }

  /**
   * Returns the rules for the body of an accepted answer that is a stream. {@link #read} then
   * interprets its status and headers and needs no body; other answers have a body as usual.
   */
  public Optional<StreamRules> stream() {
    return stream;
  }

  /**
   * Returns the names that later steps may use: the saved ones and, for a saved list of ids such as
   * {@code subtaskIds}, the name of one of them, {@code subtaskId}.
   */
  public Set<String> gives() {
    Set<String> names = new TreeSet<>(saves());
    saves().stream().filter(name -> name.endsWith(IDS)).map(Operation::one).forEach(names::add);
    return names;
  }

  private static String one(String ids) {
    return ids.substring(0, ids.length() - 1);
  }

  /** Returns whether its answers carry the marker of their asker. */
  public boolean marked() {
    return !answers.markers().isEmpty();
  }

  /** Returns whether any value of an answer is saved, checked, or the name of a limit. */
  public boolean readsAnswer() {
    return !answers.saves().isEmpty()
        || !answers.checks().isEmpty()
        || marked()
        || answers.refusals().readBody();
  }

  /** Returns the announced refusals by their status. */
  public Map<Integer, Refusal> refusals() {
    return answers.refusals().byStatus();
  }

  /** Returns the names of all headers to send, including those of the contract and of its login. */
  public Set<String> headerNames() {
    return headers.keySet();
  }

  public boolean hasBody() {
    return body.isPresent();
  }

  /** Returns the path and the query, percent-encoded, to be appended to the platform's base URL. */
  public String url(Function<String, Object> lookup) {
    return url.render(values(lookup));
  }

  /** Returns the URL of {@link #url} if it needs no values. */
  public Optional<String> constantUrl() {
    return url.placeholders().findAny().isEmpty()
        ? Optional.of(url(unknown -> null))
        : Optional.empty();
  }

  /** Returns the value of one of {@link #headerNames()} if it needs no values. */
  public Optional<String> constantHeader(String header) {
    return headers.get(header).isConstant()
        ? Optional.of(header(header, unknown -> null))
        : Optional.empty();
  }

  /** Returns the value of one of {@link #headerNames()}. */
  public String header(String header, Function<String, Object> lookup) {
    TemplateValues values = values(lookup);
    return headers.get(header).render(values, (hole, value) -> oneLine(values, hole, value));
  }

  /**
   * Returns the body, in the format of the header {@code Content-Type}; empty without a body. The
   * array may be shared and must not be changed.
   *
   * @throws IllegalArgumentException if a value has a type that JSON cannot represent
   */
  public Optional<byte[]> body(Function<String, Object> lookup) {
    return constantBody.isPresent()
        ? constantBody
        : body.map(template -> template.render(values(lookup)));
  }

  /** Returns a sent body as text for output; secrets in it are not masked. */
  public String shown(byte[] sent) {
    return body.map(template -> template.shown(sent)).orElse("");
  }

  /**
   * Interprets an answer. The body is parsed only if a value in it is saved or checked.
   *
   * @param lookup the values with which the request was built
   */
  public Answer read(Reply reply, Function<String, Object> lookup) {
    return answers.read(reply, values(lookup));
  }

  /** Interprets an answer without headers. */
  public Answer read(int status, String body, Function<String, Object> lookup) {
    return read(Reply.of(status, body), lookup);
  }

  /**
   * Returns the names of the values that must be provided to build a request, including those of
   * the login.
   */
  public Set<String> needs() {
    return Placeholder.names(sent().filter(Placeholder::mustBeProvided));
  }

  /** Returns the names of all values that a request, or a check of its answer, may use. */
  public Set<String> takes() {
    return Placeholder.names(Stream.concat(sent(), answers.placeholders()));
  }

  private Stream<Placeholder> sent() {
    return Stream.of(
            url.placeholders(),
            headers.values().stream().flatMap(template -> template.placeholders().stream()),
            body.stream().flatMap(BodyTemplate::placeholders))
        .flatMap(placeholders -> placeholders);
  }

  private TemplateValues values(Function<String, Object> lookup) {
    return new TemplateValues(name, lookup);
  }

  private static String oneLine(TemplateValues values, Placeholder placeholder, String value) {
    if (!RequestHeaders.canCarry(value)) {
      throw values.unusable(
          placeholder,
          "a header's value must not hold control characters, or any beyond ISO 8859-1");
    }
    return value;
  }

  @Override
  public String toString() {
    return "%s (%s %s)".formatted(name, method, url);
  }
}
