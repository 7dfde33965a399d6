package dev.gauntlet.target.probe;

import dev.gauntlet.audit.MessageMark;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PushRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A push with a unique mark, from its cause to its receipt and to the history. */
final class MarkedPush {

  private final PushRules push;
  private final Contract contract;
  private final Duration timeLimit;
  private final OperationProbe operations;
  private final ProbeValues values;
  private final MessageMark mark =
      new MessageMark(
          Long.toHexString(ThreadLocalRandom.current().nextLong()), 0, 1, System.nanoTime());
  private boolean caused;

  MarkedPush(
      PushRules push,
      Contract contract,
      Duration timeLimit,
      OperationProbe operations,
      ProbeValues values) {
    this.push = push;
    this.contract = contract;
    this.timeLimit = timeLimit;
    this.operations = operations;
    this.values = values;
  }

  /** Causes the push and waits for it. The measured time begins before the cause. */
  ProbeResult receive(ReceivedFrames received) {
    int before = received.count();
    values.keep(Map.of(PushRules.MESSAGE, mark.text()));
    long started = System.nanoTime();
    OperationProbe.Attempt cause = operations.attempt(contract.operation(push.cause()));
    if (!cause.accepted()) {
      return ProbeResult.untried(PushProbe.RECEIVE, ProbeStatus.NOT_TRIED, by(cause.row()));
    }
    caused = true;
    return received
        .await(before, this::carriesMark, timeLimit)
        .map(
            frame ->
                ProbeResult.works(
                    PushProbe.RECEIVE, Duration.ofNanos(frame.receivedNanos() - started)))
        .orElseGet(() -> missed(received, before));
  }

  /** Returns whether a frame contains the mark, by the same rule as the audit of a run. */
  private boolean carriesMark(String frame) {
    return push.event(frame).filter(this::isMarked).isPresent();
  }

  private boolean isMarked(String text) {
    return MessageMark.in(text).filter(mark::equals).isPresent();
  }

  private ProbeResult missed(ReceivedFrames received, int before) {
    return received.behind(before).stream()
        .filter(frame -> frame.contains(mark.text()))
        .findFirst()
        .map(this::unrecognized)
        .orElseGet(
            () -> {
              PushDiagnosis came = PushDiagnosis.of(received, before, timeLimit, values);
              return ProbeResult.differs(
                  PushProbe.RECEIVE,
                  "the message did not arrive " + came.detail(),
                  came.evidence());
            });
  }

  private ProbeResult unrecognized(String frame) {
    return ProbeResult.differs(
        PushProbe.RECEIVE,
        "the message arrived " + push.mismatch(frame, mark.text()),
        Optional.of("its frame: " + PushDiagnosis.excerpt(frame, values)));
  }

  /** Looks for the push in the history that the platform returns. */
  ProbeResult history(Operation operation) {
    if (!caused) {
      return ProbeResult.untried(PushProbe.HISTORY, ProbeStatus.NOT_TRIED, "nothing was pushed");
    }
    OperationProbe.Attempt attempt = operations.attempt(operation);
    if (!attempt.accepted()) {
      return ProbeResult.differs(PushProbe.HISTORY, by(attempt.row()), Optional.empty());
    }
    List<String> messages = messages();
    return messages.stream().anyMatch(this::isMarked)
        ? ProbeResult.works(PushProbe.HISTORY, attempt.row().time().orElseThrow())
        : forgotten(operation, messages);
  }

  private List<String> messages() {
    return values.of(PushRules.MESSAGES) instanceof List<?> saved
        ? saved.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(values.of(PushRules.MESSAGES)));
  }

  private ProbeResult forgotten(Operation operation, List<String> messages) {
    return ProbeResult.differs(
        PushProbe.HISTORY,
        "the message is not among the %s that \"%s\" saved as messages"
            .formatted(messages.size(), operation.name()),
        messages.stream().findFirst().map(text -> "first: " + PushDiagnosis.excerpt(text, values)));
  }

  private static String by(ProbeResult row) {
    return "\"%s\": %s".formatted(row.name(), row.detail());
  }
}
