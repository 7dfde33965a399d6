package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A reader of the section {@code login { operation, refresh, headers, query }}. Without an
 * operation users do not log in but have configured tokens; {@code login = none} means a platform
 * without users.
 */
final class LoginRulesReader {
  private static final String NONE = "none";
  private static final Set<Integer> USUALLY_REJECTED = Set.of(401);

  private final Section contract;

  LoginRulesReader(Section contract) {
    this.contract = contract;
  }

  /** Returns the authentication; empty if the contract has no section for log-ins. */
  Optional<Authentication> authentication() {
    if (!contract.has("login")) {
      return isRemoved() ? Optional.of(Authentication.none()) : Optional.empty();
    }
    return Optional.of(
        none() ? Authentication.none() : Authentication.read(contract.section("login")));
  }

  /** Reports a removed login of an included contract whose operations need it. */
  private boolean isRemoved() {
    boolean needed =
        contract.removedKeys().contains("login")
            && contract.sections("operations").values().stream()
                .anyMatch(operation -> operation.has("auth") && operation.flag("auth"));
    if (needed) {
      contract.problem(
          "login",
          "is removed, but operations have auth = true: set login = none for a platform without users");
    }
    return needed;
  }

  private boolean none() {
    return NONE.equals(contract.plain("login"));
  }

  /** Returns the rules for log-ins; empty if users do not log in. */
  Optional<LoginRules> login(Map<String, Operation> operations) {
    if (!contract.has("login") || none()) {
      return Optional.empty();
    }
    Section login = contract.section("login");
    Optional<String> operation = login.optionalText("operation");
    Optional<String> refresh = login.optionalText("refresh");
    operation.ifPresent(name -> check(login, "operation", operations));
    refresh.ifPresent(name -> checkRefresh(login, operation, operations));
    operation.map(operations::get).ifPresent(gives -> rejectMisspelled(login, gives));
    if (operation.isEmpty() && !Authentication.read(login).sendsToken()) {
      login.problem(
          "operation",
          "is missing; users who bring a token of their own need a header or query with #{token}");
    }
    Set<Integer> rejected = StatusCodes.read(login, "rejected").orElse(USUALLY_REJECTED);
    return operation.map(name -> new LoginRules(name, refresh, rejected));
  }

  /**
   * Reports a placeholder that differs by a letter or so from a saved value, and is misspelled;
   * journeys and accounts may provide other values.
   */
  private static void rejectMisspelled(Section login, Operation operation) {
    Authentication sent = Authentication.read(login);
    rejectMisspelled(login, "headers", sent.headers().values(), operation);
    rejectMisspelled(login, "query", sent.query().values(), operation);
  }

  private static void rejectMisspelled(
      Section login, String key, Collection<? extends TextTemplate> sent, Operation operation) {
    sent.stream()
        .flatMap(text -> text.placeholders().stream())
        .map(Placeholder::name)
        .filter(name -> !operation.saves().contains(name) && !operation.needs().contains(name))
        .forEach(
            name ->
                Suggestion.slip(name, operation.saves())
                    .ifPresent(
                        near ->
                            login.problem(
                                key,
                                "sends #{%s}, which \"%s\" does not save, did you mean #{%s}?"
                                    .formatted(name, operation.name(), near))));
  }

  private void check(Section login, String key, Map<String, Operation> operations) {
    String name = login.text(key);
    Operation operation = operations.get(name);
    Section all = contract.section("operations");
    if (operation == null && all.removedKeys().contains(name)) {
      all.problem(
          name,
          "is removed, but login.%1$s names it: set login.%1$s to another operation, or to null"
              .formatted(key));
    } else if (operation == null) {
      ContractNames.unknown(login, key, name, operations);
    } else if (!operation.saves().contains(LoginRules.TOKEN)) {
      login.problem(key, "must name an operation that saves \"token\", and " + name + " does not");
    } else if (operation.authenticated()) {
      login.problem(key, "must name an operation without auth = true, and " + name + " has it");
    }
  }

  private void checkRefresh(
      Section login, Optional<String> operation, Map<String, Operation> operations) {
    if (operation.isEmpty()) {
      login.problem("refresh", "has no meaning without operation, which logs a user in");
      return;
    }
    check(login, "refresh", operations);
    Operation first = operations.get(operation.get());
    if (first != null && !first.saves().contains(LoginRules.REFRESH_TOKEN)) {
      login.problem(
          "refresh", "needs \"refreshToken\", which " + first.name() + " must save, and does not");
    }
  }
}
