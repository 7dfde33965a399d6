package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlaceholderException;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.Exchange;
import dev.gauntlet.target.TargetException;
import java.time.Duration;
import java.util.Set;

/** Calls single operations, keeps what their answers give, and tells whether they fit. */
final class OperationProbe {

  private static final int LONGEST_SHOWN = 160;
  private static final Set<Integer> NOTHING_THERE = Set.of(404, 405);

  private final ContractClient client;
  private final ProbeValues values;

  OperationProbe(ContractClient client, ProbeValues values) {
    this.client = client;
    this.values = values;
  }

  /** Whether a status says that there is nothing at a path, or not for the method. */
  static boolean isNothing(int status) {
    return NOTHING_THERE.contains(status);
  }

  /**
   * One call.
   *
   * @param accepted whether the platform did what was asked: a refusal may work as announced
   */
  record Attempt(ProbeRow row, boolean accepted) {}

  Attempt attempt(Operation operation) {
    Set<String> wanted = values.wanted(operation);
    if (!wanted.isEmpty()) {
      return untried(operation, ProbeStatus.NOT_TRIED, ProbeValues.nothingGave(wanted));
    }
    try {
      return attempt(operation, client.exchange(operation, values.of(operation)));
    } catch (TargetException e) {
      return untried(operation, ProbeStatus.DIFFERS, e.getMessage());
    } catch (PlaceholderException e) {
      return untried(operation, ProbeStatus.NOT_TRIED, e.getMessage());
    }
  }

  private static Attempt untried(Operation operation, ProbeStatus status, String detail) {
    return new Attempt(ProbeRow.untried(operation.name(), status, detail), false);
  }

  private Attempt attempt(Operation operation, Exchange exchange) {
    Answer answer = exchange.answer();
    Duration time = exchange.time();
    if (answer instanceof Answer.Accepted accepted) {
      values.keep(accepted.saved());
      return new Attempt(ProbeRow.works(operation.name(), time), true);
    }
    if (answer instanceof Answer.Refused refused) {
      String detail = "refused as announced: " + refused.refusal().name();
      return new Attempt(
          ProbeRow.answered(operation.name(), ProbeStatus.WORKS, detail, time), false);
    }
    Reply reply = exchange.reply();
    boolean missing = isNothing(reply.status());
    ProbeRow row =
        ProbeRow.answered(
            operation.name(),
            missing ? ProbeStatus.MISSING : ProbeStatus.DIFFERS,
            missing ? nothing(operation, reply) : difference((Answer.Unexpected) answer, reply),
            time);
    return new Attempt(row, false);
  }

  private static String nothing(Operation operation, Reply reply) {
    return "status %s at %s %s".formatted(reply.status(), operation.method(), operation.path());
  }

  /** A refused request is told with the platform's own words, which name the field at fault. */
  private String difference(Answer.Unexpected unexpected, Reply reply) {
    boolean refused = reply.status() >= 400 && reply.status() < 500 && !reply.body().isBlank();
    return refused
        ? unexpected.reason() + ": " + values.excerpt(reply.body(), LONGEST_SHOWN)
        : unexpected.reason();
  }
}
