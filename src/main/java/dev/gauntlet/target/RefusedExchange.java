package dev.gauntlet.target;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.contract.SecretMask;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A request before the load whose answer is not the accepted one, described with the next step.
 *
 * @param secrets that the answer may quote
 * @param correction what to do where the platform holds the request for wrong
 */
record RefusedExchange(ContractExchange exchange, Collection<String> secrets, String correction) {

  private static final Set<Integer> TOO_MUCH = Set.of(429, 503);
  private static final Set<Integer> NOT_NOW = Set.of(408, 429);
  static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 501);
  static final String OTHER_SERVICE =
      "check that the base URL and the contract are those of one platform; ./gauntlet probe"
          + " tries each operation of it";

  String sentence() {
    return "%s%s; %s".formatted(reason(), redirect(), nextStep());
  }

  /** The header by which a platform that has too much to do says when to try again. */
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
      return "status %s, refused as announced: %s".formatted(status, refused.refusal().name());
    }
    String reason = ((Answer.Unexpected) exchange.answer()).text(quotable(), this::masked);
    return reason.startsWith("status") ? reason : "status %s, but %s".formatted(status, reason);
  }

  /** Of a redirect where it leads to, without a query, which may hold a token. */
  private String redirect() {
    return hundreds() == 3
        ? reply().headers().apply("Location").stream()
            .findFirst()
            .map(location -> ", to " + location.split("[?#]", 2)[0])
            .orElse("")
        : "";
  }

  /** An answer that is no error may hold a token under a name that only its platform knows. */
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
      return "run again when the platform takes log-ins again";
    }
    if (NOTHING_THERE.contains(status)) {
      return OTHER_SERVICE;
    }
    return switch (hundreds()) {
      case 4 -> correction;
      case 5 -> "the platform itself failed: look at its log, and run again when it can be used";
      default -> OTHER_SERVICE;
    };
  }

  private int hundreds() {
    return reply().status() / 100;
  }
}
