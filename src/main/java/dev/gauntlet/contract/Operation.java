package dev.gauntlet.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One call that a platform offers: how its request is built, and what its answers mean.
 *
 * <p>The methods that build a request take a lookup from a placeholder's name to its value, which
 * answers null for what it does not know. They throw {@link PlaceholderException} when a required
 * value is missing. Immutable, shared by all users.
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

  Operation(
      String name,
      HttpMethod method,
      UrlTemplate url,
      Map<String, PlaceholderTemplate> headers,
      Optional<BodyTemplate> body,
      boolean authenticated,
      boolean idempotent,
      Optional<OperationRole> role,
      AnswerRules answers) {
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
  }

  /** Verb and object, without ids: the name of the request in every report. */
  public String name() {
    return name;
  }

  public HttpMethod method() {
    return method;
  }

  /** The path with its prefix, placeholders unfilled: for messages. */
  public String path() {
    return url.toString();
  }

  /** Whether the user must have logged in: then the login's headers are among the headers. */
  public boolean authenticated() {
    return authenticated;
  }

  /** Whether it is what this role asks for. */
  public boolean is(OperationRole wanted) {
    return role.filter(wanted::equals).isPresent();
  }

  /** Whether it does no harm to send its request twice. */
  public boolean repeatable() {
    return idempotent || method.isSafe();
  }

  /** The statuses of an accepted answer. */
  public Set<Integer> expected() {
    return answers.expected();
  }

  /** The names that an accepted answer saves, those of optional paths included. */
  public Set<String> saves() {
    return answers.saves().keySet();
  }

  /**
   * The names that later steps may use: those that are saved, and where a list of ids is saved,
   * such as {@code subtaskIds}, also that of one of them, {@code subtaskId}.
   */
  public Set<String> gives() {
    Set<String> names = new TreeSet<>(saves());
    saves().stream().filter(name -> name.endsWith(IDS)).map(Operation::one).forEach(names::add);
    return names;
  }

  private static String one(String ids) {
    return ids.substring(0, ids.length() - 1);
  }

  /** Whether an accepted answer is looked into: something in it is saved or checked. */
  public boolean readsAnswer() {
    return !answers.saves().isEmpty() || !answers.checks().isEmpty();
  }

  /** The announced refusals by their status. */
  public Map<Integer, Refusal> refusals() {
    return answers.refusals();
  }

  /** The names of all headers to send, those of the contract and of its login included. */
  public Set<String> headerNames() {
    return headers.keySet();
  }

  public boolean hasBody() {
    return body.isPresent();
  }

  /** The path and the query, percent-encoded, to be appended to the platform's base URL. */
  public String url(Function<String, Object> lookup) {
    return url.render(values(lookup));
  }

  /** The URL of {@link #url} where it needs no values. */
  public Optional<String> constantUrl() {
    return url.placeholders().findAny().isEmpty()
        ? Optional.of(url(unknown -> null))
        : Optional.empty();
  }

  /** The value of one of {@link #headerNames()} where it needs no values. */
  public Optional<String> constantHeader(String header) {
    return headers.get(header).isConstant()
        ? Optional.of(header(header, unknown -> null))
        : Optional.empty();
  }

  /** The value of one of {@link #headerNames()}. */
  public String header(String header, Function<String, Object> lookup) {
    TemplateValues values = values(lookup);
    return headers.get(header).render(values, (hole, value) -> oneLine(values, hole, value));
  }

  /**
   * The body, in the form that the header {@code Content-Type} tells; it may be shared, so it must
   * not be changed. Empty where there is none.
   *
   * @throws IllegalArgumentException when a value is of a type that JSON cannot carry
   */
  public Optional<byte[]> body(Function<String, Object> lookup) {
    return constantBody.isPresent()
        ? constantBody
        : body.map(template -> template.render(values(lookup)));
  }

  /** What people may read of a body that was sent; secrets in it are not masked. */
  public String shown(byte[] sent) {
    return body.map(template -> template.shown(sent)).orElse("");
  }

  /**
   * What an answer means. The body is parsed only where something in it is saved or checked.
   *
   * @param lookup the values with which the request was built
   */
  public Answer read(Reply reply, Function<String, Object> lookup) {
    return answers.read(reply, values(lookup));
  }

  /** As {@link #read(Reply, Function)} where no header of the answer matters. */
  public Answer read(int status, String body, Function<String, Object> lookup) {
    return read(Reply.of(status, body), lookup);
  }

  /** The names whose values must be provided to build a request, those of the login included. */
  public Set<String> needs() {
    Set<String> names = new TreeSet<>();
    Stream.of(
            url.placeholders(),
            headers.values().stream().flatMap(template -> template.placeholders().stream()),
            body.stream().flatMap(BodyTemplate::placeholders))
        .flatMap(placeholders -> placeholders)
        .filter(Placeholder::mustBeProvided)
        .forEach(placeholder -> names.add(placeholder.name()));
    return names;
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
