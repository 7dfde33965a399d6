package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.AsyncOperation;
import dev.gauntlet.bridge.RequestRecording;
import dev.gauntlet.bridge.http.BodyStreams;
import dev.gauntlet.bridge.http.HttpOperation;
import dev.gauntlet.bridge.http.HttpStep;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.OutgoingRequest;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.protocol.http.stream.StreamReading;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One operation of a contract as a request whose answer the contract interprets. */
public final class HttpCall implements HttpOperation {

  /**
   * The result of a call.
   *
   * @param status the status of the answer; empty if there was no answer
   * @param saved the values that the contract saves from an accepted answer
   */
  public record Ended(Outcome outcome, OptionalInt status, Map<String, Object> saved) {

    /** Returns a result without saved values. */
    static Ended of(Outcome outcome, OptionalInt status) {
      return new Ended(outcome, status, Map.of());
    }

    public boolean bad() {
      return outcome.kind().erroneous();
    }

    /** Returns the limit that refused; empty if it is unknown. */
    public String limit() {
      return outcome instanceof Outcome.Refused refused ? refused.limit() : "";
    }
  }

  /** A change of the user's session after a call, in addition to the values that are saved. */
  @FunctionalInterface
  public interface Consequence {

    Consequence NONE = (session, ended) -> session;

    Session of(Session session, Ended ended);
  }

  private final Operation operation;
  private final boolean setup;
  private final RequestKey key;
  private final Consequence consequence;
  private final HttpContext run;
  private final EvidenceRecorder evidence;
  private final AnswerReader answers;
  private final Optional<RetryAfter> retryAfter;
  private final Optional<StreamedAnswers> streamed;

  private HttpCall(
      Operation operation,
      boolean setup,
      RequestKey key,
      Set<Integer> refusals,
      Expectation expectation,
      Consequence consequence,
      HttpContext run) {
    this.operation = operation;
    this.setup = setup;
    this.key = key;
    this.consequence = consequence;
    this.run = run;
    this.evidence = new EvidenceRecorder(run, key, operation);
    this.answers = new AnswerReader(operation, refusals, expectation, evidence, run);
    this.retryAfter =
        run.requestLimits().longestRetryAfter().map(longest -> new RetryAfter(longest, key, run));
    this.streamed = StreamedAnswers.of(operation, run);
  }

  /**
   * Returns a measured request.
   *
   * @param refusals the statuses of announced refusals that this step expects, in addition to the
   *     operation's expected statuses
   * @param expectation the condition on an accepted answer
   */
  public static HttpCall measured(
      Operation operation,
      RequestKey key,
      Set<Integer> refusals,
      Expectation expectation,
      Consequence consequence,
      HttpContext run) {
    return new HttpCall(
        operation, false, key, refusals, expectation, consequence, run);
  }

  /** Returns a request of the setup, which is measured in a transcript only. */
  public static HttpCall setup(
      Operation operation, Expectation expectation, Consequence consequence, HttpContext run) {
    return new HttpCall(
        operation,
        true,
        new RequestKey(ErrorCount.SETUP, operation.name()),
        Set.of(),
        expectation,
        consequence,
        run);
  }

  public ChainBuilder chain() {
    return CoreDsl.exec(
        new HttpStep(
            new OperationRequest(operation, run).build(),
            this,
            new RequestRecording(Optional.ofNullable(run.recorder()), false)));
  }

  @Override
  public String name() {
    return operation.name();
  }

  @Override
  public AsyncOperation.RecordedAs recordedAs() {
    return setup && run.transcript().isEmpty()
        ? AsyncOperation.RecordedAs.SETUP
        : AsyncOperation.RecordedAs.REQUESTS;
  }

  @Override
  public boolean repeatable() {
    return operation.repeatable();
  }

  @Override
  public int longestBytes() {
    return run.requestLimits().longestAnswerBytes();
  }

  @Override
  public Optional<BodyStreams> streams() {
    return streamed.map(StreamedAnswers::bodies);
  }

  @Override
  public Optional<String> unbuildable(Session session) {
    Optional<String> why = new OperationRequest(operation, run).fault(session);
    run.transcript()
        .ifPresent(
            transcript -> {
              transcript.begin(heading(session));
              transcript.end(new Outcome.Failed("not sent: " + why.orElse("no reason is known")));
            });
    return why;
  }

  private String heading(Session session) {
    return session.scenario() + ": " + operation.name() + (setup ? " (setup)" : "");
  }

  @Override
  public void sending(OutgoingRequest request, Session session) {
    run.observer().sending(operation, session);
    run.transcript()
        .ifPresent(
            transcript -> {
              transcript.begin(heading(session));
              transcript.sent(operation, request, run.users().secrets(session));
            });
  }

  @Override
  public Result ended(HttpTransfer transfer, Session session) {
    Optional<StreamReading> stream = StreamedAnswers.in(transfer);
    Optional<StreamedAnswer> measured =
        stream.map(reading -> StreamedAnswers.end(reading, transfer));
    record(transfer, measured);
    Ended ended =
        stream.isPresent()
            ? answers.streamed(stream.get(), measured.orElseThrow(), transfer, session)
            : answers.read(transfer, session);
    run.observer().ended(operation, session, ended, transfer.reply());
    if (ended.bad()) {
      evidence.keep(ended.outcome().message(), transfer.reply(), session);
    }
    run.transcript().ifPresent(transcript -> transcript.replied(operation, transfer));
    Duration wait =
        retryAfter
            .flatMap(rule -> transfer.reply().map(reply -> rule.wait(reply, session)))
            .orElse(Duration.ZERO);
    return new Result(
        ended.outcome(),
        measured,
        user -> after(user, ended),
        wait);
  }

  private void record(HttpTransfer transfer, Optional<StreamedAnswer> stream) {
    if (transfer.retried()) {
      run.recorder().retried(key);
    }
    if (!setup && transfer.fault().isEmpty()) {
      run.recorder().transferred(key, transfer.measured());
    }
    if (!setup) {
      stream.ifPresent(measured -> run.recorder().streamed(key, measured));
    }
  }

  private Session after(Session session, Ended ended) {
    Session user = consequence.of(keep(session, ended), ended);
    run.transcript()
        .ifPresent(
            transcript ->
                transcript.end(operation, ended.outcome(), user, run.users().secrets(user)));
    return user;
  }

  /** Removes earlier values first: an optional value that this answer lacks must not remain. */
  private Session keep(Session session, Ended ended) {
    if (ended.bad()) {
      return session;
    }
    Set<String> saves = operation.saves();
    Map<String, Object> saved = ended.saved();
    Session user =
        saved.size() == saves.size()
            ? session
            : session.removeAll(saves.toArray(String[]::new));
    return saved.isEmpty() ? user : user.setAll(saved);
  }
}
