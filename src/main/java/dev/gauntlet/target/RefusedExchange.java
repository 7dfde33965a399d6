package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.contract.SecretMask;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The description of a request before the load whose answer the contract does not accept, with the
 * next step.
 *
 * @param base the base URL of the request
 * @param secrets secrets that the answer may quote
 * @param correction the next step if the platform considers the request wrong
 */
record RefusedExchange(
    URI base, ContractExchange exchange, Collection<String> secrets, String correction) {

  private static final Set<Integer> TOO_MUCH = Set.of(429, 503);
  private static final Set<Integer> NOT_NOW = Set.of(408, 429);
  static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 501);
  static final String OTHER_SERVICE =
      "check that the base URL and the contract belong to the same platform; ./gauntlet probe"
          + " tests each operation";

  String sentence() {
    Optional<Redirect> redirect = Redirect.of(reply(), base);
    return "%s%s; %s"
        .formatted(
            reason(),
            redirect.map(to -> ", to " + to.location()).orElse(""),
            redirect
                .filter(Redirect::leavesBase)
                .map(Redirect::nextStep)
                .orElseGet(this::nextStep));
  }

  /** Returns the value of the header {@code Retry-After}. */
  Optional<String> retryAfter() {
    return TOO_MUCH.contains(reply().status())
        ? reply().headers().apply("Retry-After").stream().findFirst()
        : Optional.empty();
  }

  private Reply reply() {
    return exchange.reply();
  }

  private String reason() {
    int status = reply().status();
    if (exchange.answer() instanceof Answer.Refused refused) {
      return "status %s, the announced refusal \"%s\"".formatted(status, refused.refusal().name());
    }
    String reason = ((Answer.Unexpected) exchange.answer()).text(quotable(), this::masked);
    return reason.startsWith("status") ? reason : "status %s, but %s".formatted(status, reason);
  }

  /**
   * Returns the part of the answer that may be quoted. A successful answer may contain a token
   * under a field name that only its platform knows.
   */
  private String quotable() {
    String body = reply().body();
    boolean error = hundreds() >= 4 || hundreds() == 2 && body.stripLeading().startsWith("<");
    return error ? body : "";
  }

  private String masked(String text) {
    return SecretMask.text(text, secrets);
  }

  private String nextStep() {
    int status = reply().status();
    if (NOT_NOW.contains(status)) {
      return "run again when the platform accepts logins again";
    }
    if (NOTHING_THERE.contains(status)) {
      return OTHER_SERVICE;
    }
    return switch (hundreds()) {
      case 4 -> correction;
      case 5 -> "the platform itself failed: check its log, and run again when it works";
      default -> OTHER_SERVICE;
    };
  }

  private int hundreds() {
    return reply().status() / 100;
  }
}
