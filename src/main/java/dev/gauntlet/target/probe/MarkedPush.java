package dev.gauntlet.target.probe;

import dev.gauntlet.audit.Mark;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Push;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** One push that can be told from all others, from its cause to where it can be found. */
final class MarkedPush {

  private final Push push;
  private final Contract contract;
  private final Duration patience;
  private final OperationProbe operations;
  private final ProbeValues values;
  private final Mark mark =
      new Mark(Long.toHexString(ThreadLocalRandom.current().nextLong()), 0, 1, System.nanoTime());
  private boolean caused;

  MarkedPush(
      Push push,
      Contract contract,
      Duration patience,
      OperationProbe operations,
      ProbeValues values) {
    this.push = push;
    this.contract = contract;
    this.patience = patience;
    this.operations = operations;
    this.values = values;
  }

  /** Causes the push and waits for it; its time begins before it is caused. */
  ProbeRow receive(HeardFrames heard) {
    int before = heard.count();
    values.keep(Map.of(Push.MESSAGE, mark.text()));
    long started = System.nanoTime();
    OperationProbe.Attempt cause = operations.attempt(contract.operation(push.cause()));
    if (!cause.accepted()) {
      return ProbeRow.untried(PushProbe.RECEIVE, ProbeStatus.NOT_TRIED, by(cause.row()));
    }
    caused = true;
    return heard
        .await(before, this::brings, patience)
        .map(
            frame ->
                ProbeRow.works(
                    PushProbe.RECEIVE, Duration.ofNanos(frame.receivedNanos() - started)))
        .orElseGet(() -> missed(heard, before));
  }

  /** As the audit of a run finds it. */
  private boolean brings(String frame) {
    return push.event(frame).filter(this::isMarked).isPresent();
  }

  private boolean isMarked(String text) {
    return Mark.in(text).filter(mark::equals).isPresent();
  }

  private ProbeRow missed(HeardFrames heard, int before) {
    return heard.behind(before).stream()
        .filter(frame -> frame.contains(mark.text()))
        .findFirst()
        .map(this::unrecognized)
        .orElseGet(
            () -> {
              WhatCame came = WhatCame.of(heard, before, patience, values);
              return ProbeRow.differs(
                  PushProbe.RECEIVE, "the message did not come " + came.detail(), came.evidence());
            });
  }

  private ProbeRow unrecognized(String frame) {
    return ProbeRow.differs(
        PushProbe.RECEIVE,
        "the message came " + push.hindrance(frame, mark.text()),
        Optional.of("its frame: " + WhatCame.excerpt(frame, values)));
  }

  /** Looks for the push in what the platform tells of earlier ones. */
  ProbeRow history(Operation operation) {
    if (!caused) {
      return ProbeRow.untried(PushProbe.HISTORY, ProbeStatus.NOT_TRIED, "nothing was pushed");
    }
    OperationProbe.Attempt told = operations.attempt(operation);
    if (!told.accepted()) {
      return ProbeRow.differs(PushProbe.HISTORY, by(told.row()), Optional.empty());
    }
    List<String> messages = messages();
    return messages.stream().anyMatch(this::isMarked)
        ? ProbeRow.works(PushProbe.HISTORY, told.row().time().orElseThrow())
        : forgotten(operation, messages);
  }

  private List<String> messages() {
    return values.of(Push.MESSAGES) instanceof List<?> saved
        ? saved.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(values.of(Push.MESSAGES)));
  }

  private ProbeRow forgotten(Operation operation, List<String> messages) {
    return ProbeRow.differs(
        PushProbe.HISTORY,
        "the message is not among the %s that \"%s\" saved as messages"
            .formatted(messages.size(), operation.name()),
        messages.stream().findFirst().map(text -> "first: " + WhatCame.excerpt(text, values)));
  }

  private static String by(ProbeRow row) {
    return "\"%s\": %s".formatted(row.name(), row.detail());
  }
}
