package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlaceholderException;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.target.ContractExchange;
import dev.gauntlet.target.Redirect;
import dev.gauntlet.target.TargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A probe of single operations. It calls them, keeps the values of their answers, and decides
 * whether the answers match the contract.
 */
final class OperationProbe {

  private static final Set<Integer> NOTHING_THERE = Set.of(404, 405);
  private static final int UNAUTHORIZED = 401;
  private static final int FIRST_OF_FAILURES = 500;

  /**
   * The number of missing answers after which no further operation is called, because each takes
   * the whole request timeout.
   */
  private static final int MOST_SILENT = 2;

  private final ProbedPlatform platform;
  private final Optional<LoginRules> login;
  private final ProbeValues values;
  private int silentInARow;

  OperationProbe(ProbedPlatform platform, Contract contract, ProbeValues values) {
    this.platform = platform;
    this.login = contract.login();
    this.values = values;
  }

  /**
   * Returns whether a status means that the platform does not support a path, or its method.
   */
  static boolean isNothing(int status) {
    return NOTHING_THERE.contains(status);
  }

  /** Returns the meaning of an unexpected status. */
  static ProbeStatus unexpected(int status) {
    if (isNothing(status)) {
      return ProbeStatus.MISSING;
    }
    if (status == UNAUTHORIZED) {
      return ProbeStatus.SHUT_OUT;
    }
    return status >= FIRST_OF_FAILURES ? ProbeStatus.FAILED : ProbeStatus.DIFFERS;
  }

  /**
   * The result of one call.
   *
   * @param accepted whether the platform executed the request; false for an announced refusal, even
   *     though its status is {@link ProbeStatus#WORKS}
   */
  record Attempt(ProbeResult row, boolean accepted) {}

  Attempt attempt(Operation operation) {
    Set<String> wanted = values.wanted(operation);
    if (!wanted.isEmpty()) {
      return untried(operation, ProbeStatus.NOT_TRIED, values.withoutValue(wanted));
    }
    if (silentInARow == MOST_SILENT) {
      return untried(operation, ProbeStatus.NOT_TRIED, "earlier operations got no answer");
    }
    try {
      ContractExchange exchange =
          platform
              .waiting()
              .on(
                  operation.name(),
                  () -> platform.client().exchange(operation, values.of(operation)));
      silentInARow = 0;
      return attempt(operation, exchange);
    } catch (TargetException e) {
      silentInARow++;
      return untried(operation, ProbeStatus.SILENT, e.getMessage());
    } catch (PlaceholderException e) {
      return untried(operation, ProbeStatus.NOT_TRIED, e.getMessage());
    }
  }

  private static Attempt untried(Operation operation, ProbeStatus status, String detail) {
    return new Attempt(ProbeResult.untried(operation.name(), status, detail), false);
  }

  private Attempt attempt(Operation operation, ContractExchange exchange) {
    Answer answer = exchange.answer();
    Duration time = exchange.time();
    if (answer instanceof Answer.Accepted accepted) {
      values.keep(accepted.saved());
      return new Attempt(ProbeResult.works(operation.name(), time), true);
    }
    if (answer instanceof Answer.Refused refused) {
      String detail = "announced refusal: " + refused.refusal().name();
      return new Attempt(
          ProbeResult.answered(operation.name(), ProbeStatus.WORKS, detail, time), false);
    }
    Optional<Redirect> redirect = Redirect.of(exchange.reply(), platform.url());
    if (redirect.filter(Redirect::leavesBase).isPresent()) {
      return redirected(operation, exchange, redirect.get());
    }
    ProbeStatus status = status(operation, exchange.reply().status());
    String detail = detail(operation, (Answer.Unexpected) answer, exchange.reply(), status);
    return new Attempt(ProbeResult.answered(operation.name(), status, detail, time), false);
  }

  private static Attempt redirected(
      Operation operation, ContractExchange exchange, Redirect redirect) {
    String detail =
        "status %s, to %s; the base URL is %s"
            .formatted(exchange.reply().status(), redirect.location(), redirect.base());
    return new Attempt(
        ProbeResult.answered(
            operation.name(), ProbeStatus.REDIRECTED, detail, exchange.time()),
        false);
  }

  private ProbeStatus status(Operation operation, int status) {
    if (operation.expected().contains(status)) {
      return ProbeStatus.DIFFERS;
    }
    boolean rejected = login.filter(by -> by.rejected().contains(status)).isPresent();
    return rejected && operation.authenticated() ? ProbeStatus.SHUT_OUT : unexpected(status);
  }

  private String detail(
      Operation operation, Answer.Unexpected unexpected, Reply reply, ProbeStatus status) {
    Answer.Unexpected mismatch =
        status == ProbeStatus.MISSING
            ? Answer.Unexpected.asAWhole(
                "status %s at %s %s"
                    .formatted(reply.status(), operation.method(), operation.path()))
            : unexpected;
    return mismatch.text(quotable(operation, reply), values::masked);
  }

  /**
   * Returns the part of an answer that may be quoted. An accepted answer to a login may contain a
   * token under an unknown field name.
   */
  private static String quotable(Operation operation, Reply reply) {
    boolean hidden =
        operation.saves().contains(LoginRules.TOKEN)
            && operation.expected().contains(reply.status())
            && !reply.body().stripLeading().startsWith("<");
    return hidden ? "" : reply.body();
  }
}
