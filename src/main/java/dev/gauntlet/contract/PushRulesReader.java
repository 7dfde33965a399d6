package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reader of the section {@code pushes} of a contract. */
final class PushRulesReader {

  private static final String CAUSE = "cause";
  private static final String HISTORY = "history";
  private static final String SUBPROTOCOLS = "subprotocols";
  private static final String SUBPROTOCOL_HEADER = "Sec-WebSocket-Protocol";

  private final Section pushes;
  private final String prefix;
  private final Map<String, Operation> operations;
  private final Set<String> removed;

  /**
   * @param removed the operations of an included contract that this contract removes
   */
  private PushRulesReader(
      Section pushes, String prefix, Map<String, Operation> operations, Set<String> removed) {
    this.removed = removed;
    this.pushes = pushes;
    this.prefix = prefix;
    this.operations = operations;
  }

  /**
   * Reads the rules; empty if the contract has no pushes or has removed the operation of an
   * included contract that causes them.
   */
  static Optional<PushRules> read(
      Section contract, String prefix, Map<String, Operation> operations) {
    Set<String> removed = contract.section("operations").removedKeys();
    return contract.has("pushes")
        ? Optional.of(
                new PushRulesReader(contract.section("pushes"), prefix, operations, removed).read())
            .filter(push -> operations.containsKey(push.cause()))
        : Optional.empty();
  }

  private PushRules read() {
    return new PushRules(
        url(),
        headers(),
        BodyReader.object(pushes, "subscribe"),
        checks(pushes.section("confirmed")),
        checks(pushes.section("events")),
        pushes.optional("marker", JsonPath::parse),
        pushes
            .optional("channel", PlaceholderTemplate::whole)
            .orElseGet(() -> PlaceholderTemplate.parse("")),
        pushes.optional("tenant", PlaceholderTemplate::parse),
        pushes.optionalText("redis-channels"),
        cause(),
        history());
  }

  /** Reads conditions on a frame, which cannot refer to a user's values. */
  private static List<AnswerCheck> checks(Section section) {
    List<AnswerCheck> checks = AnswerRulesReader.checks(section);
    checks.stream()
        .filter(check -> !check.allowed().stream().allMatch(PlaceholderTemplate::isConstant))
        .forEach(
            check ->
                section.problem(
                    check.path().toString(), "must be a text without placeholders, or \"*\""));
    return checks;
  }

  private Map<String, PlaceholderTemplate> headers() {
    Map<String, PlaceholderTemplate> headers = RequestHeaders.read(pushes.section("headers"));
    List<String> subprotocols = pushes.texts(SUBPROTOCOLS);
    if (subprotocols.stream().anyMatch(name -> !RequestHeaders.isName(name))) {
      pushes.problem(SUBPROTOCOLS, "must be names such as graphql-transport-ws");
    } else if (!subprotocols.isEmpty()) {
      headers.put(SUBPROTOCOL_HEADER, PlaceholderTemplate.parse(String.join(", ", subprotocols)));
    }
    return headers;
  }

  private UrlTemplate url() {
    String path = pushes.text("path");
    boolean valid = pushes.optional("path", UrlTemplate::path).isPresent();
    return new UrlTemplate(
        PlaceholderTemplate.parse(valid ? prefix + path : "/"),
        new UrlEncodedParameters(UrlEncodedParameters.read(pushes.section("query"))));
  }

  private String cause() {
    String name = pushes.text(CAUSE);
    checkKnown(CAUSE, name);
    Optional.ofNullable(operations.get(name))
        .filter(operation -> !operation.needs().contains(PushRules.MESSAGE))
        .ifPresent(
            operation ->
                pushes.problem(
                    CAUSE,
                    "must name an operation with #{message}, which carries the mark, and "
                        + name
                        + " has none"));
    return name;
  }

  private void checkKnown(String key, String name) {
    if (pushes.has(key) && !operations.containsKey(name) && !removed.contains(name)) {
      ContractNames.unknown(pushes, key, name, operations);
    }
  }

  private Optional<String> history() {
    Optional<String> named = pushes.optionalText(HISTORY);
    named.ifPresent(operation -> checkKnown(HISTORY, operation));
    Optional<String> name = named.filter(operations::containsKey);
    name.map(operations::get)
        .filter(operation -> !operation.saves().contains(PushRules.MESSAGES))
        .ifPresent(
            operation ->
                pushes.problem(
                    HISTORY, "must name an operation that saves \"" + PushRules.MESSAGES + "\""));
    return name;
  }
}
